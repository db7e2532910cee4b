package org.saphan.local;

import java.nio.channels.FileLock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.saphan.platform.Platform;

/** Starts the node, says where it is, and keeps it running until it is stopped. */
public final class Up {
  private static final Duration LOOK_AFTER = Duration.ofMillis(500);

  private final Options options;
  private final NodeFiles files;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Node node;

  private Up(Options options) {
    this.options = options;
    this.files = new NodeFiles(options.data());
  }

  public static void main(String... arguments) {
    Commands.run(() -> {
      Options options = Options.withoutWords(arguments);
      Checks.start(options);
      if (options.detach()) {
        Detached.start(options, arguments);
      } else {
        new Up(options).run();
      }
    });
  }

  private void run() {
    Instant began = Instant.now();
    ServiceLog.into(files.logs());
    FileLock lock = files.tryLock();
    if (lock == null) {
      throw Checks.taken(options.data());
    }
    files.forgetState(); // of one that is dead; its number may be another process's by now
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    say("Starting PostgreSQL and Kafka");
    Node started = Node.startServers(options, files);
    node = started;
    files.write(started.state(false));
    say("Starting the services");
    try {
      started.startServices();
    } catch (RuntimeException e) {
      throw new IllegalStateException("The logs are in " + files.logs(), e);
    }
    System.gc(); // what only the start needed goes back to the system
    files.write(started.state(true));
    Archive.noteReady();
    Duration took = Duration.between(began, Instant.now());
    say("Ready after %.1f s".formatted(took.toMillis() / 1000.0));
    System.out.println(Welcome.text(options, started.address()));
    lookAfter(started);
  }

  private void lookAfter(Node running) {
    try {
      while (!stopped.await(LOOK_AFTER.toMillis(), TimeUnit.MILLISECONDS)) {
        var mended = running.mend();
        if (!mended.isEmpty()) {
          files.write(running.state(true));
          mended.forEach(Up::say);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop() {
    stopped.countDown();
    Node running = node;
    say("Stopping");
    if (running != null) {
      running.close();
    } else {
      Platform.stopOrphans(options.data()); // still starting
    }
    files.forgetState();
  }

  private static void say(String what) {
    System.out.println("saphan: " + what);
  }
}
