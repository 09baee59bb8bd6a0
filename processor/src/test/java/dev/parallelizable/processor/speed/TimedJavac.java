package dev.parallelizable.processor.speed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import javax.tools.ToolProvider;

/** The compiler as a program that says, at its end, how much processor time it took. */
final class TimedJavac {
  private TimedJavac() {}

  public static void main(String[] args) {
    int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, args);
    if (code == 0
        && ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
      System.out.println(system.getProcessCpuTime());
    }
    System.exit(code);
  }
}
