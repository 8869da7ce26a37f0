/** A double as the two 32-bit words of IEEE 754 and back, by arithmetic alone: every finite number survives, -0 too. */

const U32_STEPS = 4294967296;
/** Sign, 11 bits of exponent, 20 of the mantissa's 52: the upper word. */
const SIGN_STEP = 2147483648;
const EXPONENT_STEP = 1048576;
const EXPONENT_BIAS = 1023;
/** The exponent of infinities and NaN, which nothing on the wire may be. */
const EXPONENT_OF_INFINITY = 2047;
const MANTISSA_BITS = 52;
const MANTISSA_STEPS = 4503599627370496;

/** The words of a finite number. Called by: bytes.double. */
export function doubleToWords(value: number): LuaMultiReturn<[high: number, low: number]> {
  const sign = value < 0 || (value === 0 && 1 / value < 0) ? SIGN_STEP : 0;
  const size = math.abs(value);
  const [fraction, power] = math.frexp(size);
  const exponent = size === 0 ? 0 : math.max(0, power - 1 + EXPONENT_BIAS);
  const mantissa = exponent === 0 ? subnormalMantissa(size) : (fraction * 2 - 1) * MANTISSA_STEPS;
  return $multi(sign + exponent * EXPONENT_STEP + math.floor(mantissa / U32_STEPS), mantissa % U32_STEPS);
}

/**
 * The mantissa of a number too small for an exponent of its own; scaled in two steps, because 2^1074 is no double.
 * Called by: double.doubleToWords.
 */
function subnormalMantissa(size: number): number {
  return math.ldexp(math.ldexp(size, EXPONENT_BIAS), MANTISSA_BITS - 1);
}

/** The number of two words, nil for infinities and NaN. Called by: bytes.double. */
export function wordsToDouble(high: number, low: number): number | undefined {
  const sign = high >= SIGN_STEP ? -1 : 1;
  const rest = high % SIGN_STEP;
  const exponent = math.floor(rest / EXPONENT_STEP);
  if (exponent === EXPONENT_OF_INFINITY) return undefined;
  const mantissa = (rest % EXPONENT_STEP) * U32_STEPS + low;
  if (exponent === 0) return sign * math.ldexp(mantissa, 1 - EXPONENT_BIAS - MANTISSA_BITS);
  return sign * math.ldexp(1 + mantissa / MANTISSA_STEPS, exponent - EXPONENT_BIAS);
}
