// How a page looks, on a screen and on paper.

export const pageStyle = `
:root { color-scheme: light dark; }
body { margin: 2rem auto; padding: 0 1rem; max-width: 60rem; font: 1rem/1.5 Georgia, serif; }
h1, h2, h3, .when, .small, figure, footer { font-family: system-ui, sans-serif; }
h1 { margin-bottom: 0; line-height: 1.2; }
h2 { margin: 2.5rem 0 0; font-size: 1.3rem; line-height: 1.3; }
h3 { margin: 1rem 0 0; font-size: 1rem; }
p, ul { margin: .5rem 0; }
.when { margin: 0; }
.small { font-size: .9rem; }
.against { font-weight: bold; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid; }
figure { margin: 1.5rem 0; }
svg { width: 100%; height: auto; }
footer li { overflow-wrap: anywhere; }
sup { line-height: 0; }
a { color: inherit; }
@media print {
  :root { color-scheme: light; }
  @page { margin: 18mm; }
  body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; }
  h2, h3, .when { break-after: avoid; }
  li, figure, blockquote { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  a { text-decoration: none; }
}
`;
