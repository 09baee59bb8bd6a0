package dev.parallelizable.samples;

import com.sun.net.httpserver.HttpServer;
import dev.parallelizable.Parallelizable;
import dev.parallelizable.Shared;
import dev.parallelizable.runtime.Pool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many requests to a server that takes its time: nothing is set, and it finds its concurrency. */
final class LinkCheck {
  private static final int ANSWER_MILLIS = 20;
  private static final int LOOP_REQUESTS = 50;
  private static final int NO_CONTENT = 204;
  private static final int ROUNDS = 3;

  private LinkCheck() {}

  /** The status that a request is answered with. */
  @Parallelizable
  static int status(@Shared HttpClient client, URI link) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(link).build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  static void run(String[] args) throws Exception {
    int requests = args.length == 0 ? 5_000 : Integer.parseInt(args[0]);
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
    try (ExecutorService serverThreads = Executors.newVirtualThreadPerTaskExecutor();
        HttpClient client = HttpClient.newHttpClient()) {
      HttpServer server = slowServer(serverThreads);
      try {
        List<URI> links = links(server, requests);
        warmUp(client, links);
        compare(client, links);
      } finally {
        server.stop(0);
      }
    }
  }

  /** Has the compiler and both ends' connections ready before anything is measured. */
  private static void warmUp(HttpClient client, List<URI> links) throws Exception {
    try (Pool pool = Pool.ofVirtualThreads(512)) {
      check(ParallelLinkCheck.status(client).on(pool).map(links));
      check(ParallelLinkCheck.status(client).on(pool).map(links));
    }
  }

  private static void compare(HttpClient client, List<URI> links) throws Exception {
    List<URI> some = links.subList(0, Math.min(LOOP_REQUESTS, links.size()));
    long begin = System.nanoTime();
    for (URI link : some) {
      check(List.of(status(client, link)));
    }
    double loop = rate("loop", some.size(), begin);

    int cap = Pool.shared().maxConcurrency();
    double unset = best("parallel, nothing set", client, links, Pool.shared());
    double best = 0;
    int bestConcurrency = 0;
    for (int concurrency : new int[] {64, 128, 256, 512}) {
      try (Pool pool = Pool.ofVirtualThreads(concurrency)) {
        double rate = best("parallel, at most " + concurrency, client, links, pool);
        if (rate > best && concurrency <= cap) {
          best = rate;
          bestConcurrency = concurrency;
        }
      }
    }
    System.out.printf(
        "Nothing set: %.0f times the loop, %.2f times the best set by hand (%d) up to the shared"
            + " pool's cap of %d.%n",
        unset / loop, unset / best, bestConcurrency, cap);
  }

  /** The better of some rounds. */
  private static double best(String way, HttpClient client, List<URI> links, Pool pool)
      throws Exception {
    long shortest = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      check(ParallelLinkCheck.status(client).on(pool).map(links));
      shortest = Math.min(shortest, System.nanoTime() - begin);
    }
    return rate(way, links.size(), System.nanoTime() - shortest);
  }

  private static double rate(String way, int requests, long begin) {
    double rate = requests / ((System.nanoTime() - begin) / 1e9);
    System.out.printf("%-24s %,7.0f requests/s%n", way, rate);
    return rate;
  }

  private static void check(List<Integer> statuses) {
    int wrong = statuses.size() - Collections.frequency(statuses, NO_CONTENT);
    if (wrong > 0) {
      throw new IllegalStateException(wrong + " links are broken");
    }
  }

  private static HttpServer slowServer(ExecutorService threads) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(address, 2_000);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            Thread.sleep(ANSWER_MILLIS);
            exchange.sendResponseHeaders(NO_CONTENT, -1);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
    return server;
  }

  private static List<URI> links(HttpServer server, int requests) {
    InetSocketAddress address = server.getAddress();
    return IntStream.range(0, requests)
        .mapToObj(
            i ->
                URI.create(
                    "http://" + address.getHostString() + ":" + address.getPort() + "/page/" + i))
        .toList();
  }
}
