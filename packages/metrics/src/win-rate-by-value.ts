// value: number
