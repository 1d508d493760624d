/**
 * The look of the printed call sheet: A4, black on white, no colour that a printer would have to render, no remote font.
 */
export const CALL_SHEET_STYLE = `
@page { size: A4; margin: 8mm 10mm; }
* { box-sizing: border-box; }
body { font: 7.9pt/1.24 Arial, "Liberation Sans", Helvetica, sans-serif; color: #000; background: #fff; margin: 0 auto; max-width: 190mm; overflow-wrap: anywhere; }
h1 { font-size: 13pt; margin: 0; }
h2 { font-size: 8.4pt; margin: 1.7mm 0 0.6mm; border-bottom: 0.4pt solid #000; break-after: avoid; }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 6mm; border-bottom: 1.2pt solid #000; padding-bottom: 1mm; }
dl.who { display: grid; grid-template-columns: max-content 1fr max-content 1fr; gap: 0.3mm 3mm; margin: 1.5mm 0 0; }
dt { font-weight: bold; }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; padding: 0.35mm 1.5mm 0.35mm 0; vertical-align: top; border-bottom: 0.3pt solid #999; overflow-wrap: break-word; }
th { font-weight: bold; }
p { margin: 0.4mm 0; }
.n { text-align: right; white-space: nowrap; }
.d { white-space: nowrap; }
ul { margin: 0; padding-left: 4mm; }
li { break-inside: avoid; }
.say { border-left: 1.6pt solid #000; padding-left: 2mm; margin: 0; }
.ask { display: grid; grid-template-columns: 1fr 1fr; gap: 0.6mm 5mm; margin: 0; padding: 0; list-style: none; }
.ask li { display: flex; flex-direction: column; }
.ask b { margin-right: 1mm; }
.write { border-bottom: 0.5pt dotted #000; height: 3.6mm; }
.ask .write { margin-top: auto; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 6mm; }
.boxes { display: flex; flex-wrap: wrap; gap: 0.8mm 4mm; margin: 0 0 1mm; }
.boxes span::before { content: ""; display: inline-block; width: 2.6mm; height: 2.6mm; border: 0.6pt solid #000; margin-right: 1mm; vertical-align: -0.3mm; }
.fill { display: grid; grid-template-columns: repeat(4, 1fr); gap: 0 4mm; }
.fill div { border-bottom: 0.5pt dotted #000; padding-top: 1.6mm; }
.verso { break-before: page; columns: 3; column-gap: 5mm; font-size: 7.1pt; line-height: 1.2; }
.verso h2 { column-span: all; }
.verso article { break-inside: avoid; margin: 0 0 1.6mm; }
.verso p { margin: 0.2mm 0; }
`;
