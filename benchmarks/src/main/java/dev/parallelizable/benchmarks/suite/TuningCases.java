package dev.parallelizable.benchmarks.suite;

import dev.parallelizable.benchmarks.report.Group;
import dev.parallelizable.benchmarks.ways.ArrayWay;
import dev.parallelizable.benchmarks.ways.LazyWay;
import dev.parallelizable.benchmarks.ways.ListWay;
import dev.parallelizable.benchmarks.work.Setting;
import dev.parallelizable.benchmarks.work.Workload;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Ours with nothing set, and with chunk sizes and concurrencies set by hand. */
final class TuningCases {
  private static final List<Integer> CHUNKS = List.of(8, 64, 512, 4_096, 65_536);
  private static final List<Integer> CONCURRENCIES =
      List.of(Machine.CORES, 2 * Machine.CORES, 16 * Machine.CORES);

  /** Half of what a lazy call may hold, where that is not set. */
  private static final int LONGEST_LAZY = 512;

  private TuningCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    for (Workload workload : EnumSet.of(Workload.NANOS_1, Workload.NANOS_10)) {
      for (Setting setting : settings(workload)) {
        cases.add(
            of(workload, setting, workload.title() + ", array", "ArrayBenchmark.reused")
                .with("way", ArrayWay.MAP));
      }
    }
    for (Workload workload :
        EnumSet.of(Workload.NANOS_80, Workload.MICROS_10, Workload.MILLIS_1, Workload.HEAVY_LAST)) {
      for (Setting setting : settings(workload)) {
        Case list =
            of(workload, setting, workload.title() + ", list", "ListBenchmark.call")
                .with("way", ListWay.MAP);
        boolean quick = workload == Workload.NANOS_80 && setting.concurrency() == 0;
        cases.add(quick ? list.quickToo() : list);
      }
    }
    for (Workload workload : EnumSet.of(Workload.NANOS_80, Workload.MICROS_10)) {
      for (Setting setting : settings(workload)) {
        if (setting.chunkSize() <= LONGEST_LAZY) {
          cases.add(
              of(workload, setting, workload.title() + ", imap", "LazyBenchmark.call")
                  .with("way", LazyWay.IMAP));
        }
      }
    }
    return cases;
  }

  /** {@return nothing, chunk sizes that give each core a chunk, and concurrencies} */
  private static List<Setting> settings(Workload workload) {
    List<Setting> settings = new ArrayList<>();
    settings.add(Setting.NONE);
    for (int chunk : CHUNKS) {
      if (chunk * Machine.CORES <= workload.length()) {
        settings.add(new Setting(chunk, 0));
      }
    }
    for (int concurrency : CONCURRENCIES) {
      settings.add(new Setting(0, concurrency));
    }
    return settings;
  }

  private static Case of(Workload workload, Setting setting, String title, String benchmark) {
    return new Case(
            Group.TUNING,
            title,
            name(setting),
            benchmark,
            Map.of("workload", workload.name()),
            workload.length(),
            false)
        .with("chunkSize", setting.chunkSize())
        .with("concurrency", setting.concurrency());
  }

  private static String name(Setting setting) {
    if (setting.equals(Setting.NONE)) {
      return "nothing set";
    }
    return setting.chunkSize() > 0
        ? "chunkSize(" + setting.chunkSize() + ")"
        : "maxConcurrency(" + setting.concurrency() + ")";
  }
}
