const SIGNS = [
  ['PK', 'is an Excel workbook or another packed file. In the spreadsheet choose “Save as… CSV” and bring that.'],
  ['%PDF', 'is a PDF. The numbers in it cannot be read as a table; export the list as CSV instead.'],
  ['\u00d0\u00cf\u0011\u00e0', 'is an old Excel workbook. In the spreadsheet choose “Save as… CSV” and bring that.'],
  ['\u0089PNG', 'is a picture. Bring the table behind it, as CSV or JSON.'],
];

/** Why a file cannot be a table, as a sentence; null where it may be one. `head` are its first signs, byte by byte. */
export function refusal(name, size, head) {
  if (size === 0) return `“${name}” is empty.`;
  const sign = SIGNS.find(([start]) => head.startsWith(start));
  return sign ? `“${name}” ${sign[1]}` : null;
}
