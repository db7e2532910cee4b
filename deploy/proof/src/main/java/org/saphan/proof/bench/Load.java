package org.saphan.proof.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Clients who carry out stories at the same time, each one command after the other. */
record Load(int clients, int stories) {
  /** One round of one player. What can be made beforehand is made before time runs. */
  Figures of(Player player) throws InterruptedException {
    List<List<Player.Command>> made = Stream.generate(player::story).limit(stories).toList();
    Queue<List<Player.Command>> waiting = new ConcurrentLinkedQueue<>(made);
    CountDownLatch ready = new CountDownLatch(clients);
    System.gc(); // what another player left behind is not this one's to clear away
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      List<Future<List<Long>>> all = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        all.add(pool.submit(() -> client(waiting, ready)));
      }
      ready.await();
      long start = System.nanoTime();
      List<Long> nanos = new ArrayList<>();
      for (Future<List<Long>> one : all) {
        nanos.addAll(one.get());
      }
      Duration whole = Duration.ofNanos(System.nanoTime() - start);
      return Figures.of(nanos.stream().mapToLong(Long::longValue).toArray(), whole);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "%s with %d clients".formatted(player.name(), clients), e.getCause());
    }
  }

  private static List<Long> client(Queue<List<Player.Command>> waiting, CountDownLatch ready)
      throws Exception {
    List<Long> nanos = new ArrayList<>();
    ready.countDown();
    ready.await();
    for (List<Player.Command> story = waiting.poll(); story != null; story = waiting.poll()) {
      for (Player.Command command : story) {
        long start = System.nanoTime();
        command.give();
        nanos.add(System.nanoTime() - start);
      }
    }
    return nanos;
  }
}
