/** Colours by role. Contrasts against `surface` are at least 4.5 for everything that is text. */
export interface Palette {
  readonly page: string;
  readonly surface: string;
  readonly line: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly accent: string;
  readonly good: string;
  readonly bad: string;
  readonly attention: string;
  /** Stages from first to last; other numbers of stages are interpolated by `stageColour`. */
  readonly stages: readonly string[];
  /** Owners and products: at most seven, the rest is "other". */
  readonly categorical: readonly string[];
}

export const light: Palette = {
  page: '#f5f6f8',
  surface: '#ffffff',
  line: '#dfe3ea',
  ink: '#172033',
  ink2: '#515c70',
  ink3: '#646e80',
  accent: '#2f5fd0',
  good: '#0b766e',
  bad: '#b93a14',
  attention: '#8a5a00',
  stages: ['#d3def7', '#b3c7f1', '#8fabe9', '#6a8fe0', '#3b66c8', '#2f5ab8', '#1f3f8a'],
  categorical: ['#2f5fd0', '#c4562b', '#0b8a80', '#8a4fb5', '#a8780a', '#c23f72', '#5c6b82'],
};

export const dark: Palette = {
  page: '#0e131b',
  surface: '#161d28',
  line: '#2b3545',
  ink: '#e9edf4',
  ink2: '#a9b5c6',
  ink3: '#8793a6',
  accent: '#86a9ff',
  good: '#4cc3b5',
  bad: '#ff9672',
  attention: '#f0c04f',
  stages: ['#26375c', '#31497d', '#3f5fa1', '#5a82cd', '#6f96de', '#94b4ee', '#bfd2f8'],
  categorical: ['#86a9ff', '#ff9672', '#4cc3b5', '#c79bf0', '#e3b949', '#f48fb4', '#a3b1c6'],
};
