package dev.parallelizable.hazelcast;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/**
 * The main class of a member: {@code java -cp … dev.parallelizable.hazelcast.ParallelizableMember
 * [address[:port]] [other members…]}.
 *
 * <p>On its class path are the application's jar, the runtime, this module and what it needs. The
 * system properties {@code parallelizable.allow} and {@code parallelizable.keyfile} have to say
 * what they say to the driver. It runs until its process is ended.
 */
public final class ParallelizableMember {
  private static final int DEFAULT_PORT = 5701;

  private static final String COMMON_PARALLELISM =
      "java.util.concurrent.ForkJoinPool.common.parallelism";

  private ParallelizableMember() {}

  /**
   * Starts a member.
   *
   * @param args its own address, by default {@code 127.0.0.1:5701}, and those of other members
   */
  public static void main(String[] args) {
    if (Runtime.getRuntime().availableProcessors() <= 2
        && System.getProperty(COMMON_PARALLELISM) == null) {
      // With a common pool of one thread, Hazelcast starts a thread for each thing it does later.
      System.setProperty(COMMON_PARALLELISM, "2");
    }
    String own = args.length == 0 ? "127.0.0.1" : args[0];
    int colon = own.lastIndexOf(':');
    String address = colon < 0 ? own : own.substring(0, colon);
    int port = colon < 0 ? DEFAULT_PORT : Integer.parseInt(own.substring(colon + 1));
    List<String> others = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
    Config config =
        ClusterConfig.member(address, port, others, ClusterSettings.ofSystemProperties());
    HazelcastInstance instance = Hazelcast.newHazelcastInstance(config);
    PrintStream out = System.out;
    out.println("member ready on " + instance.getCluster().getLocalMember().getAddress());
    out.flush();
  }
}
