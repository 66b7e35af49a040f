package cn.anlan.testing;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/// Keeps one instance of a server per JVM.
///
/// Quarkus loads test classes in several class loaders and closes some of them between test profiles, so a static
/// field would start a second server and lose its classes. The instance therefore lives in the system class loader,
/// and every loader reaches it through the platform MBean server.
final class JvmWide {

    private JvmWide() {}

    static <T> T instance(Class<T> mxBean, Class<? extends T> implementation) {
        MBeanServer registry = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName name = new ObjectName("cn.anlan.testing", "type", mxBean.getSimpleName());
            // Not on a class that the JDK locks itself: a server's own threads need that while they start.
            synchronized (registry) {
                if (!registry.isRegistered(name)) {
                    registry.registerMBean(createInSystemLoader(implementation.getName()), name);
                }
            }
            return JMX.newMXBeanProxy(registry, name, mxBean);
        } catch (JMException | ReflectiveOperationException failure) {
            throw new IllegalStateException("cannot start " + implementation.getSimpleName(), failure);
        }
    }

    private static Object createInSystemLoader(String className) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            Constructor<?> constructor = Class.forName(className, true, ClassLoader.getSystemClassLoader())
                    .getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
