package dev.parallelizable.benchmarks.cluster;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.core.HazelcastInstance;
import dev.parallelizable.hazelcast.ClusterConfig;
import dev.parallelizable.hazelcast.ClusterSettings;
import dev.parallelizable.hazelcast.HazelcastPool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A cluster of processes on loopback, which grows, and a client. */
final class Setup implements AutoCloseable {
  private final int port;
  private final List<String> options;
  private final List<MemberProcess> members = new ArrayList<>();
  private final HazelcastInstance client;
  private final HazelcastPool pool;

  /**
   * Starts the first member, and connects.
   *
   * @param port the first port
   * @param settings what the pool has
   * @param options of the members' JVM
   */
  Setup(int port, ClusterSettings settings, List<String> options)
      throws IOException, InterruptedException {
    this.port = port;
    this.options = options;
    grow();
    ClientConfig config = ClusterConfig.client(List.of("127.0.0.1:" + port));
    Wire.configure(config.getSerializationConfig());
    client = HazelcastClient.newHazelcastClient(config);
    pool = HazelcastPool.over(client, settings);
  }

  /** Starts another member, and waits until it is there. */
  void grow() throws IOException, InterruptedException {
    members.add(MemberProcess.start(port, options));
    while (members.size() > 1 && client.getCluster().getMembers().size() < members.size()) {
      Thread.sleep(10);
    }
  }

  HazelcastPool pool() {
    return pool;
  }

  HandWritten byHand(int window) {
    return new HandWritten(
        client.getExecutorService(Wire.EXECUTOR),
        List.copyOf(client.getCluster().getMembers()),
        window);
  }

  @Override
  public void close() throws IOException {
    pool.close();
    client.shutdown();
    for (MemberProcess member : members) {
      member.close();
    }
  }
}
