package org.saphan.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The topics of a node, who may write and who may read each: the file {@code topics.csv}. */
public final class Topics {
  /** Of a topic on one machine; a deployment has twelve. */
  private static final int PARTITIONS = 3;

  private static final short REPLICAS = 1;

  private Topics() {}

  /** One line of the list. */
  public record Topic(String name, String producer, List<String> consumers, String cleanup) {
    static Topic parse(String line) {
      String[] cells = line.split(",", -1);
      return new Topic(cells[0], cells[1], List.of(cells[2].split(" ")), cells[3]);
    }

    private NewTopic asNew() {
      return new NewTopic(name, PARTITIONS, REPLICAS)
          .configs(Map.of("cleanup.policy", cleanup, "retention.ms", "-1"));
    }
  }

  /** Every topic of the node, in the order of the list. */
  public static List<Topic> all() {
    return Databases.resource("topics.csv").lines().skip(1).map(Topic::parse).toList();
  }

  /** Makes the topics that are missing. */
  public static void create(Admin admin) {
    try {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          all().stream()
              .filter(topic -> !existing.contains(topic.name()))
              .map(Topic::asNew)
              .toList();
      admin.createTopics(missing).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Could not make the topics", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /**
   * Gives every service its rights and takes those that are not in the list any more.
   *
   * <p>The answer of the broker means that its controller has written the rights down; the listener
   * learns them a little later, after the topics before them, whose files take seconds on a slow
   * disk. A service that came in between would be turned away, so this waits until the rights hold.
   */
  public static void protect(Admin admin, KafkaBroker broker) {
    Set<AclBinding> wanted = Set.copyOf(rights());
    change(admin, wanted);
    broker.await("The list of rights on topics", () -> held(admin).equals(wanted));
  }

  private static void change(Admin admin, Set<AclBinding> wanted) {
    Set<AclBinding> existing = held(admin);
    try {
      List<AclBindingFilter> old =
          existing.stream()
              .filter(right -> !wanted.contains(right))
              .map(AclBinding::toFilter)
              .toList();
      admin
          .createAcls(wanted.stream().filter(right -> !existing.contains(right)).toList())
          .all()
          .get();
      var removed = admin.deleteAcls(old).all().get();
      if (removed.size() != old.size()) {
        throw new IllegalStateException("Some old rights are still there");
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("Could not set the rights on topics", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private static Set<AclBinding> held(Admin admin) {
    try {
      return Set.copyOf(admin.describeAcls(AclBindingFilter.ANY).values().get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("Could not read the rights on topics", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  static List<AclBinding> rights() {
    List<AclBinding> rights = new ArrayList<>();
    for (Topic topic : all()) {
      rights.add(topic(topic, topic.producer(), AclOperation.WRITE));
      for (String consumer : topic.consumers()) {
        rights.add(topic(topic, consumer, AclOperation.READ));
      }
    }
    all().stream()
        .flatMap(topic -> topic.consumers().stream())
        .distinct()
        .forEach(consumer -> {
          // A service names its consumer groups after itself; a rebuild deletes its own.
          rights.add(group(consumer, AclOperation.READ));
          rights.add(group(consumer, AclOperation.DELETE));
        });
    return rights.stream().distinct().toList();
  }

  private static AclBinding topic(Topic topic, String user, AclOperation operation) {
    return right(ResourceType.TOPIC, topic.name(), PatternType.LITERAL, user, operation);
  }

  private static AclBinding group(String user, AclOperation operation) {
    return right(ResourceType.GROUP, user, PatternType.PREFIXED, user, operation);
  }

  private static AclBinding right(
      ResourceType type, String name, PatternType pattern, String user, AclOperation operation) {
    return new AclBinding(
        new ResourcePattern(type, name, pattern),
        new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
  }
}
