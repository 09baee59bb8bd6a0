package dev.parallelizable.benchmarks.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that one run of the suite has found out. It is saved, so that the report can be drawn again
 * without measuring.
 *
 * @param machine what it ran on, and how, in the order in which it is printed
 * @param cores how many processors
 * @param measurements in the order in which they were made
 */
public record Run(Map<String, String> machine, int cores, List<Measurement> measurements) {
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  /** The name of the file with the figures. */
  public static final String FILE = "results.json";

  /**
   * Saves it.
   *
   * @param folder where the report goes
   * @throws IOException if it cannot be written
   */
  public void save(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(FILE), GSON.toJson(this) + "\n");
  }

  /**
   * {@return this run with another one's figures, in the place of those that it has, too}
   *
   * @param part the other run. What its machine's description has otherwise is put beside this
   *     one's
   */
  public Run with(Run part) {
    Map<String, Measurement> all = new LinkedHashMap<>();
    measurements.forEach(each -> all.put(each.id(), each));
    part.measurements.forEach(each -> all.put(each.id(), each));
    Map<String, String> both = new LinkedHashMap<>(machine);
    part.machine.forEach(
        (name, value) ->
            both.merge(name, value, (a, b) -> a.contains(b) ? a : a + "; in part " + b));
    return new Run(both, part.cores, List.copyOf(all.values()));
  }

  /**
   * {@return whether a run was saved}
   *
   * @param folder where the report is
   */
  public static boolean isSaved(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /**
   * Reads what was saved.
   *
   * @param folder where the report is
   * @return the run
   * @throws IOException if it cannot be read
   */
  public static Run read(Path folder) throws IOException {
    return GSON.fromJson(Files.readString(folder.resolve(FILE)), Run.class);
  }
}
