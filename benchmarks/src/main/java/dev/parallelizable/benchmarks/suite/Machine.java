package dev.parallelizable.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** What figures depend on. */
final class Machine {
  /** How many processors. */
  static final int CORES = Runtime.getRuntime().availableProcessors();

  private Machine() {}

  /** {@return it, name by name} */
  static Map<String, String> described(Effort effort) {
    Map<String, String> machine = new LinkedHashMap<>();
    machine.put("Date", LocalDate.now(ZoneOffset.UTC).toString());
    machine.put("Processor", processor() + ", " + CORES + " cores");
    machine.put("System", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    machine.put(
        "JDK", System.getProperty("java.vendor") + " " + System.getProperty("java.vm.version"));
    machine.put("Heap and collector", "`" + String.join(" ", effort.jvm()) + "`");
    machine.put(
        "C", Programs.version("gcc", "--version") + ", `" + String.join(" ", OpenMp.FLAGS) + "`");
    machine.put("Python", Programs.version("python3", "--version"));
    machine.put("Effort", effort.toString());
    machine.put(
        "Rule",
        "a fork during which other processes used more than %.0f %% of the machine's CPU time is run again, at most %d times"
            .formatted(100 * Rule.LIMIT, effort.tries() - 1));
    return machine;
  }

  private static String processor() {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return "unknown processor";
    }
    try {
      return Files.readAllLines(info).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse("unknown processor");
    } catch (IOException e) {
      return "unknown processor";
    }
  }
}
