package dev.parallelizable.benchmarks.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A member in a process of its own. */
final class MemberProcess implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 60_000;

  private final Process process;
  private final Path log;

  private MemberProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static MemberProcess start(int port, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(BenchmarkMember.class.getName(), Integer.toString(port)));
    Path log = Files.createTempFile("member", ".log");
    MemberProcess member =
        new MemberProcess(
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start(),
            log);
    member.awaitReady();
    return member;
  }

  private void awaitReady() throws IOException, InterruptedException {
    for (long waited = 0; waited < PATIENCE_MILLIS && process.isAlive(); waited += 50) {
      if (Files.readString(log).contains(BenchmarkMember.READY)) {
        return;
      }
      Thread.sleep(50);
    }
    process.destroyForcibly();
    throw new IOException("A member does not start:\n" + Files.readString(log));
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    process.onExit().join();
    Files.deleteIfExists(log);
  }
}
