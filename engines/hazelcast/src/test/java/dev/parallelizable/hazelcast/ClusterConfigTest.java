package dev.parallelizable.hazelcast;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.NetworkConfig;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A configuration")
class ClusterConfigTest {
  private static final ClusterSettings SETTINGS = ClusterSettings.defaults();

  private static Config member(String... args) throws IOException {
    return ParallelizableMember.config(args, SETTINGS);
  }

  @Test
  @DisplayName("of a member opens nothing but one port on one interface")
  void closed() throws IOException {
    assertClosed(member());
  }

  @Test
  @DisplayName("that is given as a sample opens no more, and says the same")
  void sample() throws IOException {
    Config sample = member("member.yaml");
    assertClosed(sample);
    Config own = member();
    assertEquals(own.getClusterName(), sample.getClusterName());
    assertEquals(own.getNetworkConfig().getPort(), sample.getNetworkConfig().getPort());
    own.getProperties().remove("hazelcast.shutdownhook.enabled"); // As it is anyway.
    assertEquals(own.getProperties(), sample.getProperties());
  }

  private static void assertClosed(Config config) {
    NetworkConfig network = config.getNetworkConfig();
    JoinConfig join = network.getJoin();
    assertAll(
        () -> assertFalse(join.getMulticastConfig().isEnabled(), "multicast"),
        () -> assertFalse(join.getAutoDetectionConfig().isEnabled(), "detection of clouds"),
        () -> assertFalse(join.getAwsConfig().isEnabled(), "AWS"),
        () -> assertFalse(join.getKubernetesConfig().isEnabled(), "Kubernetes"),
        () -> assertTrue(join.getTcpIpConfig().isEnabled(), "named members"),
        () -> assertFalse(config.getRestConfig().isEnabled(), "REST"),
        () -> assertFalse(config.getJetConfig().isEnabled(), "Jet"),
        () -> assertFalse(config.getMetricsConfig().isEnabled(), "metrics"),
        () -> assertFalse(config.getAdvancedNetworkConfig().isEnabled(), "more ports"),
        () -> assertEquals("false", config.getProperty("hazelcast.phone.home.enabled")),
        () -> assertTrue(network.getInterfaces().isEnabled(), "one interface"),
        () ->
            assertEquals(Set.of("127.0.0.1"), Set.copyOf(network.getInterfaces().getInterfaces())),
        () ->
            assertNotNull(
                config.getSerializationConfig().getJavaSerializationFilterConfig(),
                "a filter on Java serialization"));
  }

  @Test
  @DisplayName("of a client detects nothing and reports nothing")
  void client() {
    ClientConfig client = ClusterConfig.client(List.of("127.0.0.1:5701"));
    assertFalse(client.getNetworkConfig().getAutoDetectionConfig().isEnabled());
    assertFalse(client.getMetricsConfig().isEnabled());
    assertNotNull(client.getSerializationConfig().getJavaSerializationFilterConfig());
  }

  @Test
  @DisplayName(
      "has messages written by Hazelcast's own threads, unless somebody wants it otherwise")
  void writeThrough() throws IOException {
    String member = "hazelcast.io.write.through";
    String client = "hazelcast.client.io.write.through";
    assertEquals("false", member().getProperty(member));
    assertEquals("false", ClusterConfig.client(List.of("127.0.0.1:5701")).getProperty(client));
    assertEquals(
        "true",
        ClusterConfig.member(new Config().setProperty(member, "true"), SETTINGS)
            .getProperty(member));
    assertEquals(
        "true",
        ClusterConfig.client(new ClientConfig().setProperty(client, "true")).getProperty(client));
  }

  @Test
  @DisplayName("of a member that others reach needs a key")
  void key() throws IOException {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> member("10.0.0.7:5701"));
    assertTrue(Objects.toString(refused.getMessage()).contains("parallelizable.keyfile"));
    Config config =
        ParallelizableMember.config(
            new String[] {"10.0.0.7:5709", "10.0.0.8"}, SETTINGS.key(new byte[16]));
    assertEquals(5709, config.getNetworkConfig().getPort());
    assertEquals(
        List.of("10.0.0.7", "10.0.0.8"),
        config.getNetworkConfig().getJoin().getTcpIpConfig().getMembers());
  }

  @Test
  @DisplayName("may have another limit of messages, and what is no number is refused by name")
  void maxMessageBytes() {
    String property = "parallelizable.maxMessageBytes";
    try {
      System.setProperty(property, "4194304");
      assertEquals(4 << 20, ClusterSettings.ofSystemProperties().maxBytes());
      System.setProperty(property, "4 MiB");
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, ClusterSettings::ofSystemProperties);
      assertEquals(
          "parallelizable.maxMessageBytes must be a number of bytes below 2,147,483,648, but is"
              + " 4 MiB",
          refused.getMessage());
    } finally {
      System.clearProperty(property);
    }
    assertEquals(64 << 20, ClusterSettings.ofSystemProperties().maxBytes());
  }

  @Test
  @DisplayName("is refused where the address is none, and the message says what one is")
  void address() throws IOException {
    Config local = member("localhost:5705");
    assertEquals(
        Set.of("127.0.0.1"), Set.copyOf(local.getNetworkConfig().getInterfaces().getInterfaces()));
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> member("localhost:port"));
    assertEquals(
        "localhost:port is no address of a member: it is HOST or HOST:PORT, such as"
            + " 127.0.0.1:5701, or the name of a Hazelcast configuration that ends in .yaml or"
            + " .xml",
        refused.getMessage());
  }
}
