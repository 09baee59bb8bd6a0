package dev.parallelizable.hazelcast;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A member in a process of its own, on loopback. */
final class MemberProcess implements AutoCloseable {
  private final Process process;
  private final Path log;

  private MemberProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static MemberProcess start(int basePort, String classPath, String... properties)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-Xmx256m");
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(properties));
    command.addAll(
        List.of(
            "-cp",
            classPath,
            ParallelizableMember.class.getName(),
            "127.0.0.1:" + basePort,
            "127.0.0.1:" + basePort));
    Path log = Files.createTempFile("member", ".log");
    return new MemberProcess(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(),
        log);
  }

  static String classPath() {
    return System.getProperty("java.class.path");
  }

  static String classPath(Path first) {
    return first + File.pathSeparator + classPath();
  }

  MemberProcess awaitReady() throws IOException, InterruptedException {
    Await.until("a member is ready", () -> !process.isAlive() || said("member ready"));
    if (!process.isAlive()) {
      throw new IOException("The member has ended:\n" + Files.readString(log));
    }
    return this;
  }

  private boolean said(String text) throws IOException {
    return Files.readString(log).contains(text);
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Stops it where it is, as a machine does that has no memory left; or lets it go on. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
      Files.deleteIfExists(log);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      log.toFile().deleteOnExit();
    }
  }
}
