package dev.parallelizable.samples;

import dev.parallelizable.Parallelizable;
import dev.parallelizable.Shared;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Option prices by the formula of Black and Scholes (1973), from columns into reused columns. */
final class Pricing {
  private static final int ROUNDS = 7;

  private Pricing() {}

  /** What is the same for all options: the interest rate and the volatility, per year. */
  record Market(double rate, double volatility) {}

  /** The price of the right to buy at the strike after so many years. */
  @Parallelizable
  static double call(@Shared Market market, double spot, double strike, double years) {
    double deviation = market.volatility() * Math.sqrt(years);
    double d1 = d1(market, spot, strike, years, deviation);
    double discounted = strike * Math.exp(-market.rate() * years);
    return spot * normal(d1) - discounted * normal(d1 - deviation);
  }

  /** The price of the right to sell at the strike after so many years. */
  @Parallelizable
  static double put(@Shared Market market, double spot, double strike, double years) {
    double deviation = market.volatility() * Math.sqrt(years);
    double d1 = d1(market, spot, strike, years, deviation);
    double discounted = strike * Math.exp(-market.rate() * years);
    return discounted * normal(deviation - d1) - spot * normal(-d1);
  }

  private static double d1(
      Market market, double spot, double strike, double years, double deviation) {
    double drift = market.rate() + market.volatility() * market.volatility() / 2;
    return (Math.log(spot / strike) + drift * years) / deviation;
  }

  /** The normal distribution; Abramowitz and Stegun, formula 26.2.17, exact to 7.5e-8. */
  private static double normal(double x) {
    double k = 1 / (1 + 0.2316419 * Math.abs(x));
    double polynomial =
        k
            * (0.319381530
                + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
    double tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * polynomial;
    return x >= 0 ? 1 - tail : tail;
  }

  static void run(String[] args) {
    int rows = args.length == 0 ? 2_000_000 : Integer.parseInt(args[0]);
    Market market = new Market(0.03, 0.25);
    SplittableRandom random = new SplittableRandom(42);
    double[] spots = random.doubles(rows, 50, 150).toArray();
    double[] strikes = random.doubles(rows, 50, 150).toArray();
    double[] years = random.doubles(rows, 0.1, 3).toArray();
    double[] calls = new double[rows];
    double[] puts = new double[rows];

    double loop = Double.MAX_VALUE;
    double parallel = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      for (int i = 0; i < rows; i++) {
        calls[i] = call(market, spots[i], strikes[i], years[i]);
        puts[i] = put(market, spots[i], strikes[i], years[i]);
      }
      loop = Math.min(loop, (System.nanoTime() - begin) / 1e6);

      begin = System.nanoTime();
      ParallelPricing.call(market).mapInto(spots, strikes, years, calls);
      ParallelPricing.put(market).mapInto(spots, strikes, years, puts);
      parallel = Math.min(parallel, (System.nanoTime() - begin) / 1e6);
    }

    double worst =
        IntStream.range(0, rows)
            .mapToDouble(
                i -> {
                  double forward = spots[i] - strikes[i] * Math.exp(-market.rate() * years[i]);
                  return Math.abs(calls[i] - puts[i] - forward);
                })
            .max()
            .orElse(0);
    System.out.printf("%,d calls and as many puts, best of %d rounds%n", rows, ROUNDS);
    System.out.printf("loop     %8.1f ms%n", loop);
    System.out.printf("parallel %8.1f ms: %.2f times as fast%n", parallel, loop / parallel);
    System.out.printf("put-call parity holds on every row to within %.1e%n", worst);
    if (worst > 1e-7) {
      throw new IllegalStateException("put-call parity does not hold: off by " + worst);
    }
  }
}
