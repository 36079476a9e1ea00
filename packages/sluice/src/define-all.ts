// One line per widget: importing this module defines every element.
export {};
