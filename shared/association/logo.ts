/** The logo, as an SVG drawing with a viewBox: a surveyor's pole, a "jalon". */
export const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 120">
<rect x="12" y="0" width="16" height="24" fill="#e2533a"/><rect x="12" y="48" width="16" height="24" fill="#e2533a"/>
<rect x="12" y="24" width="16" height="24" fill="#d6dad0"/><rect x="12" y="72" width="16" height="24" fill="#d6dad0"/>
<path d="M12 96h16l-8 24z" fill="#0c6459"/>
</svg>`;
