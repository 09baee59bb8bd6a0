package dev.parallelizable.benchmarks.cluster;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import dev.parallelizable.hazelcast.ClusterConfig;
import dev.parallelizable.hazelcast.ClusterSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The main class of a member that runs chunks and, beside them, the job written by hand. */
final class BenchmarkMember {
  static final String READY = "member ready";

  private BenchmarkMember() {}

  /**
   * Starts a member on loopback.
   *
   * @param args the first port of the cluster
   * @throws IOException if there is no key where one should be
   */
  public static void main(String[] args) throws IOException {
    useCommonPool();
    String key = System.getProperty("parallelizable.keyfile");
    if (key != null) {
      Signature.useKey(Path.of(key));
    }
    int port = Integer.parseInt(args[0]);
    Config config =
        ClusterConfig.member(
            "127.0.0.1", port, List.of("127.0.0.1:" + port), ClusterSettings.ofSystemProperties());
    Wire.configure(config.getSerializationConfig());
    config
        .getExecutorConfig(Wire.EXECUTOR)
        .setPoolSize(Runtime.getRuntime().availableProcessors())
        .setStatisticsEnabled(false);
    Hazelcast.newHazelcastInstance(config);
    System.out.println(READY);
  }

  /**
   * As the library's own members do: with a common pool of one thread, which is what two cores get,
   * Hazelcast starts a thread for each thing it does later. Both ways gain by it.
   */
  static void useCommonPool() {
    System.setProperty("java.util.concurrent.ForkJoinPool.common.parallelism", "2");
  }
}
