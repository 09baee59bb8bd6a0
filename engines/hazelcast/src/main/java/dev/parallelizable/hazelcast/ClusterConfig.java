package dev.parallelizable.hazelcast;

import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.config.Config;
import com.hazelcast.config.JavaSerializationFilterConfig;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.ListenerConfig;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.config.SerializationConfig;
import com.hazelcast.core.LifecycleEvent;
import com.hazelcast.core.LifecycleListener;
import dev.parallelizable.hazelcast.kernels.Encodings;
import dev.parallelizable.hazelcast.kernels.Registry;
import dev.parallelizable.hazelcast.link.Wiring;
import dev.parallelizable.hazelcast.member.Member;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Hazelcast configurations for drivers and members that are closed but for what is named: one
 * interface, named members, a filter on Java serialization; no multicast, no detection of clouds,
 * no REST, no reports to the maker.
 */
public final class ClusterConfig {
  /** The name of clusters made here. */
  public static final String NAME = "parallelizable";

  private static final int MEMBER_CONCURRENCY = 256;
  private static final int REQUEST_THREADS = 1_024;

  /**
   * Whether threads that send write to the socket themselves. Where several do so at a time,
   * messages of some size are left lying for up to a second now and then (Hazelcast 5.7.0).
   */
  private static final String WRITE_THROUGH = "hazelcast.io.write.through";

  private static final String CLIENT_WRITE_THROUGH = "hazelcast.client.io.write.through";

  private ClusterConfig() {}

  /**
   * {@return the configuration of a member that runs chunks}
   *
   * @param address the interface that it listens on, e.g. {@code 127.0.0.1}, or a name for it
   * @param port the port; where it is taken, one of the 99 after it
   * @param members addresses of other members, e.g. {@code 127.0.0.1:5701}
   * @param settings what drivers have, too
   * @throws IllegalArgumentException if the address is not known, or others can reach it and there
   *     is no key
   */
  public static Config member(
      String address, int port, List<String> members, ClusterSettings settings) {
    InetAddress host = host(address);
    if (!settings.seal().hasKey() && !host.isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "Without a key, anybody who reaches "
              + address
              + " could have methods run here: give ClusterSettings a key (parallelizable.keyfile),"
              + " or listen on 127.0.0.1");
    }
    Config config = new Config();
    config.setClusterName(NAME);
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.logging.type", "jdk");
    config.setProperty("hazelcast.max.no.heartbeat.seconds", "12");
    config.setProperty("hazelcast.heartbeat.interval.seconds", "2");
    config.setProperty("hazelcast.shutdownhook.enabled", "true");
    config.getJetConfig().setEnabled(false);
    config.getMetricsConfig().setEnabled(false);
    NetworkConfig network = config.getNetworkConfig();
    network.setPort(port).setPortAutoIncrement(true).setPublicAddress(null);
    network.getInterfaces().setEnabled(true).addInterface(host.getHostAddress());
    config.getRestConfig().setEnabled(false);
    JoinConfig join = network.getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true).addMember(address);
    members.forEach(join.getTcpIpConfig()::addMember);
    return member(config, settings);
  }

  /**
   * Has a member with a configuration of its own run chunks, too. How closed it is, is that
   * configuration's matter; a filter on Java serialization is added where it has none.
   *
   * @param config the configuration, which is changed
   * @param settings what drivers have, too
   * @return the same configuration
   */
  public static Config member(Config config, ClusterSettings settings) {
    config
        .getExecutorConfig(Wiring.EXECUTOR)
        .setPoolSize(REQUEST_THREADS)
        .setStatisticsEnabled(false);
    config.getMemberAttributeConfig().setAttribute(Wiring.ATTRIBUTE, "1");
    serialization(config.getSerializationConfig());
    if (config.getProperty(WRITE_THROUGH) == null) {
      config.setProperty(WRITE_THROUGH, "false");
    }
    ClassLoader loader = loader();
    Member member =
        new Member(
            Registry.of(loader),
            new Encodings(settings.allowed(), loader),
            settings.seal(),
            settings.maxBytes(),
            MEMBER_CONCURRENCY);
    config.getUserContext().put(Wiring.MEMBER, member);
    LifecycleListener end =
        event -> {
          if (event.getState() == LifecycleEvent.LifecycleState.SHUTDOWN) {
            member.close();
          }
        };
    config.addListenerConfig(new ListenerConfig(end));
    return config;
  }

  /**
   * {@return the configuration of a client that is a driver}
   *
   * @param members addresses of members, e.g. {@code 127.0.0.1:5701}
   */
  public static ClientConfig client(List<String> members) {
    ClientConfig config = new ClientConfig();
    config.setClusterName(NAME);
    config.setProperty("hazelcast.logging.type", "jdk");
    config.setProperty("hazelcast.client.statistics.enabled", "false");
    config.getMetricsConfig().setEnabled(false);
    config.getNetworkConfig().setAddresses(members);
    config.getNetworkConfig().getAutoDetectionConfig().setEnabled(false);
    return client(config);
  }

  /**
   * Has a client with a configuration of its own drive members, too.
   *
   * @param config the configuration, which is changed
   * @return the same configuration
   */
  public static ClientConfig client(ClientConfig config) {
    serialization(config.getSerializationConfig());
    if (config.getProperty(CLIENT_WRITE_THROUGH) == null) {
      config.setProperty(CLIENT_WRITE_THROUGH, "false");
    }
    return config;
  }

  private static void serialization(SerializationConfig serialization) {
    Wiring.configure(serialization);
    if (serialization.getJavaSerializationFilterConfig() == null) {
      serialization.setJavaSerializationFilterConfig(new JavaSerializationFilterConfig());
    }
    serialization.setCheckClassDefErrors(true);
  }

  private static InetAddress host(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("There is no address " + address, e);
    }
  }

  private static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? ClassLoader.getSystemClassLoader() : context;
  }
}
