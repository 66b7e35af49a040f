/// The five reference campaigns, each played through the gateway of the running suite from its draft to its archive.
package cn.anlan.system.plays;
