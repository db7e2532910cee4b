package org.saphan.repatriation.device;

import java.time.Instant;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.saphan.lifecycle.LifeCycle;
import org.saphan.repatriation.LaosAtTheBorder;
import org.saphan.repatriation.ReturnSamples;
import org.saphan.repatriation.terms.ReturnReference;
import org.saphan.testkit.walk.LifeCycleLaw;
import org.saphan.testkit.walk.Samples;

class DeviceLawTest extends LifeCycleLaw<DeviceState, DeviceEvent, ReturnReference> {
  @Override
  protected LifeCycle<DeviceState, DeviceEvent, ReturnReference> cycle() {
    return DeviceTable.lifeCycle();
  }

  @Override
  protected ReturnReference reference() {
    return new LaosAtTheBorder();
  }

  @Override
  protected Samples samples(RandomGenerator random) {
    return ReturnSamples.from(random);
  }

  @Override
  protected Set<String> creatorsAreTiedTo() {
    return Set.of(LaosAtTheBorder.BRIDGE.value());
  }

  @Override
  protected DeviceState anyState() {
    return new DeviceState(LaosAtTheBorder.BRIDGE, Instant.EPOCH, 3, 0);
  }
}
