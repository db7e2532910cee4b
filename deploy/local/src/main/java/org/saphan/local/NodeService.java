package org.saphan.local;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service of the node: its name, which names its schema, topics, log and configuration, and the
 * class that starts it.
 */
record NodeService(String name, String main) {
  static final String SIGN_IN = "sign-in";
  static final String FRONT_DOOR = "front-door";

  /** All services of the node, in the order in which they are shown. */
  static final List<NodeService> ALL =
      List.of(
              new NodeService(SIGN_IN, "org.saphan.local.signin.SignIn"),
              new NodeService("directory", "org.saphan.directory.Directory"),
              new NodeService("mutual-assistance", "org.saphan.mutualassistance.MutualAssistance"),
              new NodeService("repatriation", "org.saphan.repatriation.Repatriation"),
              new NodeService("victim-referral", "org.saphan.victimreferral.VictimReferral"),
              new NodeService("case-tracker", "org.saphan.casetracker.CaseTracker"),
              new NodeService(FRONT_DOOR, "org.saphan.frontdoor.FrontDoor"))
          .stream()
          .filter(NodeService::isThere)
          .toList();

  private boolean isThere() {
    return NodeService.class.getResource("/" + main.replace('.', '/') + ".class") != null;
  }

  static NodeService named(String name) {
    return ALL.stream()
        .filter(service -> service.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Trouble("There is no service " + name + "."));
  }

  /** Starts the service in this Java machine; comes back when it is ready. */
  ConfigurableApplicationContext start(String... arguments) {
    ServiceLog.nameThisThread(name);
    try {
      return (ConfigurableApplicationContext)
          Class.forName(main).getMethod("start", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(name + " did not start", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(main + " has no method start(String...)", e);
    }
  }
}
