package dev.parallelizable.samples;

import dev.parallelizable.Parallelizable;
import dev.parallelizable.Shared;
import dev.parallelizable.runtime.Pool;
import dev.parallelizable.runtime.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/** Three ways to get results: which come when, and how long each waits. */
final class Article {
  private static final List<Integer> SECONDS = List.of(1, 5, 3);
  private static final int COLUMNS = 6;

  private Article() {}

  /** When each element ran. Safe for use by several threads, as a shared argument must be. */
  record Clock(long begin, int millisPerSecond, ConcurrentHashMap<Integer, double[]> spans) {
    static Clock start(int millisPerSecond) {
      return new Clock(System.nanoTime(), millisPerSecond, new ConcurrentHashMap<>());
    }

    double now() {
      return (System.nanoTime() - begin) / 1e6 / millisPerSecond;
    }
  }

  private record Arrival(int value, double second) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d@%.0fs", value, second);
    }
  }

  /** Takes as many seconds as it is told to, and returns their double. */
  @Parallelizable
  static int doubled(@Shared Clock clock, int seconds) throws InterruptedException {
    double from = clock.now();
    Thread.sleep((long) seconds * clock.millisPerSecond());
    clock.spans().put(seconds, new double[] {from, clock.now()});
    return 2 * seconds;
  }

  static void run(String[] args) throws Exception {
    int millis = args.length == 0 ? 1000 : Integer.parseInt(args[0]);
    System.out.println("Inputs 1, 5 and 3: each takes so many seconds and gives its double.");
    System.out.println("# it runs   . its result waits   > the result is there");
    for (int workers : new int[] {2, 4}) {
      try (Pool pool = Pool.ofVirtualThreads(workers)) {
        Clock ordered = Clock.start(millis);
        try (Results<Integer> results = ParallelArticle.doubled(ordered).on(pool).imap(SECONDS)) {
          show("imap", workers, ordered, arrivals(results, ordered));
        }
        Clock unordered = Clock.start(millis);
        try (Results<Integer> results =
            ParallelArticle.doubled(unordered).on(pool).imapUnordered(SECONDS)) {
          show("imapUnordered", workers, unordered, arrivals(results, unordered));
        }
        Clock whole = Clock.start(millis);
        List<Integer> all = ParallelArticle.doubled(whole).on(pool).mapAsync(SECONDS).get();
        show("mapAsync", workers, whole, arrivals(all, whole));
      }
    }
  }

  private static List<Arrival> arrivals(Iterable<Integer> results, Clock clock) {
    List<Arrival> arrivals = new ArrayList<>();
    for (int value : results) {
      arrivals.add(new Arrival(value, clock.now()));
    }
    return arrivals;
  }

  private static void show(String call, int workers, Clock clock, List<Arrival> arrivals) {
    StringBuilder summary = new StringBuilder();
    arrivals.forEach(arrival -> summary.append(' ').append(arrival));
    System.out.printf("%n%-13s %d workers:%s%n", call, workers, summary);
    for (Arrival arrival : arrivals) {
      double[] span = clock.spans().getOrDefault(arrival.value() / 2, new double[2]);
      System.out.printf(
          "  %d %s%s%s> %d%n",
          arrival.value() / 2,
          " ".repeat(column(span[0])),
          "#".repeat(column(span[1]) - column(span[0])),
          ".".repeat(Math.max(0, column(arrival.second()) - column(span[1]))),
          arrival.value());
    }
    StringBuilder axis = new StringBuilder("    ");
    for (int second = 0; second <= 5; second++) {
      axis.append(second).append('s').append(" ".repeat(COLUMNS - 2));
    }
    System.out.println(axis.toString().stripTrailing());
  }

  private static int column(double second) {
    return (int) Math.round(second * COLUMNS);
  }
}
