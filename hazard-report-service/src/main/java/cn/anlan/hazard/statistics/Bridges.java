package cn.anlan.hazard.statistics;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/// Finds an edge on no cycle of a graph between rows and columns, after Tarjan, without recursion.
final class Bridges {

    private final boolean[][] edges;
    private final int rows;
    private final int[] entered;
    private final int[] lowest;
    private final int[] parent;
    private final int[] next;
    private int time;

    Bridges(boolean[][] edges) {
        this.edges = edges;
        this.rows = edges.length;
        int nodes = rows + edges[0].length;
        entered = new int[nodes];
        lowest = new int[nodes];
        parent = new int[nodes];
        next = new int[nodes];
        Arrays.fill(parent, -1);
    }

    /// An edge whose loss would divide its graph in two.
    ///
    /// @param side of each node, rows first: 1 beyond the edge, 2 before it, 0 where there is no way to it
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bridge(int row, int column, int rows, int[] side) {

        /// Whether an edge there would be another way around.
        boolean isBetween(int otherRow, int otherColumn) {
            return side[otherRow] + side[rows + otherColumn] == 3;
        }
    }

    Optional<Bridge> first() {
        for (int node = 0; node < entered.length; node++) {
            if (entered[node] == 0) {
                Optional<Bridge> found = search(node);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Bridge> search(int root) {
        Deque<Integer> path = new ArrayDeque<>();
        enter(root, path);
        while (!path.isEmpty()) {
            int node = path.peek();
            if (next[node] < neighbours(node)) {
                int other = neighbour(node, next[node]++);
                if (other < 0 || other == parent[node]) {
                    continue;
                }
                if (entered[other] == 0) {
                    parent[other] = node;
                    enter(other, path);
                } else {
                    lowest[node] = Math.min(lowest[node], entered[other]);
                }
            } else {
                path.pop();
                if (leave(node)) {
                    return Optional.of(bridge(parent[node], node));
                }
            }
        }
        return Optional.empty();
    }

    private void enter(int node, Deque<Integer> path) {
        entered[node] = ++time;
        lowest[node] = time;
        path.push(node);
    }

    /// @return whether the edge to its parent is a bridge
    private boolean leave(int node) {
        int from = parent[node];
        if (from < 0) {
            return false;
        }
        lowest[from] = Math.min(lowest[from], lowest[node]);
        return lowest[node] > entered[from];
    }

    private Bridge bridge(int from, int beyond) {
        int[] side = new int[entered.length];
        mark(side, beyond, from, 1);
        mark(side, from, beyond, 2);
        return new Bridge(Math.min(from, beyond), Math.max(from, beyond) - rows, rows, side);
    }

    /// Marks what can be reached without the edge to the other end.
    private void mark(int[] side, int start, int otherEnd, int mark) {
        Deque<Integer> open = new ArrayDeque<>();
        side[start] = mark;
        open.push(start);
        while (!open.isEmpty()) {
            int node = open.pop();
            for (int i = 0; i < neighbours(node); i++) {
                int other = neighbour(node, i);
                if (other >= 0 && side[other] == 0 && !(node == start && other == otherEnd)) {
                    side[other] = mark;
                    open.push(other);
                }
            }
        }
    }

    private int neighbours(int node) {
        return node < rows ? edges[0].length : rows;
    }

    /// @return -1 where there is no edge
    private int neighbour(int node, int index) {
        if (node < rows) {
            return edges[node][index] ? rows + index : -1;
        }
        return edges[index][node - rows] ? index : -1;
    }
}
