package cn.anlan.system.plays;

import cn.anlan.system.RunningSuite;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/// One campaign from beginning to end. Its tests are chapters, told in the order of their numbers; the first that fails
/// ends the play. All plays share the one running suite, each under a root of its own. They come before all else: the
/// years that they pass would be planned for every campaign without end that others have left.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({RunningSuite.class, EndAtFailure.class})
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@interface Play {}
