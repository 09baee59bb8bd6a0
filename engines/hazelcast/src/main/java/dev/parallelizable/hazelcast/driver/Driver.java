package dev.parallelizable.hazelcast.driver;

import dev.parallelizable.hazelcast.encoding.Encoding;
import dev.parallelizable.hazelcast.failures.NoMembersException;
import dev.parallelizable.hazelcast.kernels.Encodings;
import dev.parallelizable.hazelcast.protocol.Messages;
import dev.parallelizable.hazelcast.protocol.OutcomeReader;
import dev.parallelizable.hazelcast.protocol.Seal;
import dev.parallelizable.hazelcast.protocol.Thrown;
import dev.parallelizable.runtime.spi.CostProfile;
import dev.parallelizable.runtime.spi.Engine;
import dev.parallelizable.runtime.spi.Kernel;
import dev.parallelizable.runtime.spi.Permit;
import dev.parallelizable.runtime.spi.Placement;
import dev.parallelizable.runtime.spi.Work;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The engine of a cluster: the local one, whose threads wait for members instead of computing. So
 * calls are claimed, delivered and ended as they are on one machine; only {@link RemoteKernel}
 * knows where elements run.
 *
 * <p>Safe for use by many threads.
 */
public final class Driver implements Engine {
  private final Engine threads;
  private final Link link;
  private final Seal seal;
  private final Encodings encodings;
  private final int maxBytes;
  private final int maxLosses;
  private final Duration patience;
  private final Fleet fleet;
  private final Counts counts = new Counts();
  private final ConcurrentHashMap<Class<? extends Kernel>, CostProfile> costs =
      new ConcurrentHashMap<>();

  /**
   * Makes a driver.
   *
   * @param threads the engine whose threads wait
   * @param link the members
   * @param seal signs requests, and checks replies
   * @param encodings what may be sent, as bytes
   * @param maxBytes the longest request
   * @param maxLosses how many members an element may cost
   * @param patience how long there may be no member
   * @param onWindow told how many chunks all members together are to be given
   */
  public Driver(
      Engine threads,
      Link link,
      Seal seal,
      Encodings encodings,
      int maxBytes,
      int maxLosses,
      Duration patience,
      IntConsumer onWindow) {
    this.threads = threads;
    this.link = link;
    this.seal = seal;
    this.encodings = encodings;
    this.maxBytes = maxBytes;
    this.maxLosses = maxLosses;
    this.patience = patience;
    this.fleet = new Fleet(link, onWindow);
  }

  Link link() {
    return link;
  }

  Seal seal() {
    return seal;
  }

  Encoding encoding(Kernel kernel) {
    return encodings.of(kernel.getClass());
  }

  Fleet fleet() {
    return fleet;
  }

  /** {@return how many chunks went which way} */
  public Counts counts() {
    return counts;
  }

  /** {@return how many chunks members have at the moment, as far as is known here} */
  public int load() {
    return fleet.load();
  }

  int maxBytes() {
    return maxBytes;
  }

  /** How long values may be that go with one request. */
  int maxContentBytes() {
    return maxBytes - Messages.ENVELOPE;
  }

  int maxLosses() {
    return maxLosses;
  }

  long patienceNanos() {
    return patience.toNanos();
  }

  /** What is known of the cost of a kernel's elements where they run on members. */
  CostProfile cost(Kernel kernel) {
    return costs.computeIfAbsent(kernel.getClass(), each -> new CostProfile());
  }

  /** Reads outcomes of a call: its own package's exceptions, and the JDK's, come as they are. */
  OutcomeReader outcomes(RemoteCall call) {
    Predicate<String> allowed = encodings.allowed(call.kernel.getClass());
    String own = call.kernel.owner().getPackageName() + ".";
    return new OutcomeReader(
        encoding(call.kernel),
        new Thrown(
            name -> name.startsWith("java.") || name.startsWith(own) || allowed.test(name),
            encodings.loader()));
  }

  NoMembersException noMembers(RemoteCall call) {
    return new NoMembersException(
        call.placement.name(), call.delivered.get(), patience, link.isOpen());
  }

  @Override
  public Registration register() {
    return new RemoteRegistration(threads.register());
  }

  @Override
  public int parallelism() {
    return fleet.parallelism();
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  /** An admitted call: the local engine's, and what members know of it. */
  private final class RemoteRegistration implements Registration {
    private final Registration local;
    private volatile @Nullable RemoteKernel kernel;

    RemoteRegistration(Registration local) {
      this.local = local;
    }

    @Override
    public Kernel place(Kernel original, Placement placement) {
      RemoteKernel placed = new RemoteKernel(new RemoteCall(Driver.this, original, placement));
      kernel = placed;
      return placed;
    }

    @Override
    public void open(Work work) {
      local.open(work);
    }

    @Override
    public void signal() {
      local.signal();
    }

    @Override
    public @Nullable Permit tryPermit() {
      return null; // Nobody else's thread is to wait for members.
    }

    @Override
    public void close() {
      local.close();
      RemoteKernel placed = kernel;
      if (placed != null) {
        placed.close();
      }
    }
  }
}
