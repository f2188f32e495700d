import { simulate } from './infra/simulation/simulate.ts';
const t=performance.now();
const [n='250',y='1',f='none',plant]=process.argv.slice(2);
const { everyFault } = await import('./infra/simulation/cloud/faults.ts');
const { report } = await simulate({journeys:Number(n),years:Number(y),seed:Number(process.env.SEED??1),faults:f==='all'?everyFault:f==='none'?[]:f.split(',') as any,...(plant&&{planted:plant as any})}, (d,o)=>{});
const kinds:any={}; for(const v of report.violations){const k=v.kind+' '+v.message.split(/[\/_]/).slice(0,1); kinds[k]=(kinds[k]??0)+1;}
const {violations,...rest}=report; console.log(rest, kinds, (performance.now()-t)/1000);
for(const v of violations.slice(0,Number(process.env.SHOW??3))) console.log(v.association, v.kind,v.journeyId,new Date(v.at).toISOString(),v.message,v.said,'\n   '+v.history.join('\n   '));
