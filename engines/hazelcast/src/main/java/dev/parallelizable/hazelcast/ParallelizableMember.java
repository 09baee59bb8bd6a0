package dev.parallelizable.hazelcast;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;

/**
 * The main class of a member: {@code java -cp … dev.parallelizable.hazelcast.ParallelizableMember
 * [address[:port]] [other members…]}, or with the name of a Hazelcast configuration, {@code
 * FILE.yaml} or {@code FILE.xml}, alone.
 *
 * <p>On its class path are the application's jar, the runtime, this module and what it needs. The
 * system properties {@code parallelizable.allow} and {@code parallelizable.keyfile} have to say
 * what they say to the driver. It runs until its process is ended.
 */
public final class ParallelizableMember {
  private static final int DEFAULT_PORT = 5701;
  private static final String NO_ADDRESS =
      " is no address of a member: it is HOST or HOST:PORT, such as 127.0.0.1:5701, or the name of"
          + " a Hazelcast configuration that ends in .yaml or .xml";
  private static final String COMMON_PARALLELISM =
      "java.util.concurrent.ForkJoinPool.common.parallelism";

  private ParallelizableMember() {}

  /**
   * Starts a member, and prints a line when it is ready.
   *
   * @param args its own address, by default {@code 127.0.0.1:5701}, and those of other members; or
   *     a configuration's file
   * @throws FileNotFoundException if that file is not there
   */
  public static void main(String[] args) throws FileNotFoundException {
    if (Runtime.getRuntime().availableProcessors() <= 2
        && System.getProperty(COMMON_PARALLELISM) == null) {
      // With a common pool of one thread, Hazelcast starts a thread for each thing it does later.
      System.setProperty(COMMON_PARALLELISM, "2");
    }
    HazelcastInstance instance =
        Hazelcast.newHazelcastInstance(config(args, ClusterSettings.ofSystemProperties()));
    PrintStream out = System.out;
    out.println("member ready on " + instance.getCluster().getLocalMember().getAddress());
    out.flush();
  }

  static Config config(String[] args, ClusterSettings settings) throws FileNotFoundException {
    String own = args.length == 0 ? "127.0.0.1" : args[0];
    if (own.endsWith(".yaml") || own.endsWith(".yml") || own.endsWith(".xml")) {
      return ClusterConfig.member(Config.loadFromFile(new File(own)), settings);
    }
    List<String> others = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
    String host;
    int port;
    try {
      URI uri = new URI("member://" + own);
      host = uri.getHost();
      port = uri.getPort();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(own + NO_ADDRESS, e);
    }
    if (host == null) {
      throw new IllegalArgumentException(own + NO_ADDRESS);
    }
    return ClusterConfig.member(host, port < 0 ? DEFAULT_PORT : port, others, settings);
  }
}
