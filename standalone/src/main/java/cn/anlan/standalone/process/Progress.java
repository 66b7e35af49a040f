package cn.anlan.standalone.process;

/// Where the lines go that tell a person what happens.
@FunctionalInterface
public interface Progress {

    void say(String line);
}
