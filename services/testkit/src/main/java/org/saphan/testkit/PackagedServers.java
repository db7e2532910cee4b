package org.saphan.testkit;

import java.nio.file.Path;
import java.util.Map;
import org.saphan.platform.DatabaseServer;
import org.saphan.platform.Durability;
import org.saphan.platform.Platform;

/** The same programs as in the local node, quicker because they may forget. */
record PackagedServers(Platform platform) implements TestPlatform.Servers {
  static PackagedServers start(Path directory) {
    Platform platform = Platform.start(Platform.Options.in(directory, Durability.FORGETTABLE));
    TestDirectory.deleteAfter(platform::close, directory);
    return new PackagedServers(platform);
  }

  @Override
  public DatabaseServer database() {
    return platform.postgres().address();
  }

  @Override
  public String bootstrapServers() {
    return platform.broker().bootstrapServers();
  }

  @Override
  public Map<String, Object> admin() {
    return platform.broker().admin();
  }

  @Override
  public Map<String, String> login(String service) {
    return platform.broker().login(service);
  }
}
