/** Texts of an SVG that are wider than their room, stand outside the picture or over each other, as Chromium draws them. */
export const TEXT_FAULTS = `[...document.querySelectorAll('svg')].flatMap((svg) => {
  const sheet = svg.getBoundingClientRect();
  const scale = sheet.width / svg.viewBox.baseVal.width;
  const texts = [...svg.querySelectorAll('text')].map((node) => ({ node, box: node.getBoundingClientRect(), wide: node.getBBox().width }));
  const inset = ({ left, right, top, bottom, height }) => ({ left, right, top: top + height * 0.14, bottom: bottom - height * 0.14 });
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return texts.flatMap(({ node, box, wide }, index) => [
    ...(node.dataset.room && wide > Number(node.dataset.room) + 0.5 ? ['too wide: ' + node.textContent] : []),
    ...(box.left < sheet.left - scale || box.right > sheet.right + scale || box.top < sheet.top || box.bottom > sheet.bottom + scale ? ['outside: ' + node.textContent] : []),
    ...texts.slice(index + 1).filter((other) => meet(inset(box), inset(other.box))).map((other) => node.textContent + ' over ' + other.node.textContent),
  ]);
})`;
