package dev.parallelizable.runtime.call;

import java.util.List;

/** Says which elements keep an ended call from being over. */
final class StuckWarning {
  private static final int SHOWN = 3;

  private StuckWarning() {}

  /** The warning; to be made with the call's lock held. */
  static String of(Settings settings, List<ChunkRun> runs) {
    StringBuilder text = new StringBuilder(settings.name());
    text.append(": the call was ended, but 5 s after its interruption this still runs: ");
    if (runs.isEmpty()) {
      text.append("the source of its input");
    }
    String separator = "";
    for (ChunkRun run : runs.subList(0, Math.min(SHOWN, runs.size()))) {
      Thread runner = run.runner;
      int at = settings.timeoutNanos() > 0 ? run.stripFrom : run.strip.position();
      text.append(separator).append("element ").append(run.base + at);
      if (runner != null) {
        text.append(" on thread ").append(runner.getName()).append(" #").append(runner.threadId());
      }
      separator = ", ";
    }
    return text.append(". What ignores interrupts cannot be ended.").toString();
  }
}
