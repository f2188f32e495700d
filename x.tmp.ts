import { simulate } from './infra/simulation/simulate.ts';
const t=performance.now();
const [n='250',y='1',f='none']=process.argv.slice(2);
const { everyFault } = await import('./infra/simulation/cloud/faults.ts');
const { report, traces } = await simulate({journeys:Number(n),years:Number(y),seed:1,faults:f==='all'?everyFault:[],keepTraces:true}, (d,o)=>console.error(d,o));
console.log(report, (performance.now()-t)/1000);
const tr=traces[0]!; console.log(tr.lives.length, tr.arrivals.length, tr.disturbances.length, tr.lives.reduce((s,l)=>s+l.events.length,0));
const by:any={}; for(const a of tr.arrivals){const k=a.channel+' '+a.id.split(/[\/_]/)[0]+(a.rewritten?' rw':''); by[k]=(by[k]??0)+1;} console.log(by);
const ev:any={}; for(const l of tr.lives) for(const e of l.events){ev[e.type]=(ev[e.type]??0)+1;} console.log(ev);
