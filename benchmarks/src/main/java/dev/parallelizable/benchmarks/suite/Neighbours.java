package dev.parallelizable.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How much of the machine other processes use, from Linux's counters: all time that its processors
 * were busy (or withheld by the host of a virtual machine), without that of this process and its
 * ended children. Elsewhere it is unknown.
 */
final class Neighbours {
  private static final Path MACHINE = Path.of("/proc/stat");
  private static final Path OWN = Path.of("/proc/self/stat");
  private static final int IDLE = 3;
  private static final int WAITING = 4;
  private static final int STEAL = 7;

  /** Own user and system time, and those of ended children: fields 14 to 17, 11 after the state. */
  private static final int OWN_FROM = 11;

  private static final int OWN_TO = 15;

  /** The fields behind these are not needed, and may be too large for a long. */
  private static final int FIELDS = 20;

  /** Ticks of a clock. */
  private record Ticks(long all, long busy, long own) {}

  private final Optional<Ticks> before = now();

  /** {@return the share of the machine's CPU time that others used since this was made} */
  double share() {
    Optional<Ticks> after = now();
    if (before.isEmpty() || after.isEmpty()) {
      return -1;
    }
    Ticks from = before.get();
    Ticks to = after.get();
    long others = to.busy - from.busy - (to.own - from.own);
    return Math.max(0, others) / (double) Math.max(1, to.all - from.all);
  }

  private static Optional<Ticks> now() {
    if (!Files.isReadable(MACHINE) || !Files.isReadable(OWN)) {
      return Optional.empty();
    }
    try {
      List<Long> machine = numbers(Files.readAllLines(MACHINE).getFirst(), 1);
      String line = Files.readString(OWN);
      List<Long> own = numbers(line.substring(line.lastIndexOf(')') + 2), 1);
      long all = machine.subList(0, STEAL + 1).stream().mapToLong(ticks -> ticks).sum();
      return Optional.of(
          new Ticks(
              all,
              all - machine.get(IDLE) - machine.get(WAITING),
              own.subList(OWN_FROM - 1, OWN_TO - 1).stream().mapToLong(ticks -> ticks).sum()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** {@return the numbers of a line, without the fields before them} */
  private static List<Long> numbers(String line, int skipped) {
    return Pattern.compile(" +")
        .splitAsStream(line.trim())
        .skip(skipped)
        .limit(FIELDS)
        .map(Long::valueOf)
        .toList();
  }
}
