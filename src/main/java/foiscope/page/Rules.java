package foiscope.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Ruling lines: joined where they are printed in pieces, and parted into those that meet. */
final class Rules {

    /** Lines this near are one, in points. */
    static final double NEAR = 3;

    /** The height of a row that has a line above and below alone, in points. */
    private static final double ROW = 40;

    /** Lines of one direction on a page beyond which they are a drawing, not tables. */
    private static final int MOST = 6000;

    private Rules() {}

    /** Groups of lines that meet each other. */
    static List<List<Rule>> groups(List<Rule> rules) {
        List<Rule> across = joined(rules.stream().filter(Rule::horizontal).toList());
        List<Rule> down =
                joined(rules.stream().filter(rule -> !rule.horizontal()).toList());
        if (across.size() > MOST || down.size() > MOST) {
            return List.of();
        }
        List<Rule> all = new ArrayList<>(across);
        all.addAll(down);
        int[] group = new int[all.size()];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < across.size(); i++) {
            for (int j = 0; j < down.size(); j++) {
                if (across.get(i).meets(down.get(j))) {
                    group[root(group, i)] = root(group, across.size() + j);
                }
            }
        }
        Map<Integer, List<Rule>> groups = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(root(group, i), key -> new ArrayList<>()).add(all.get(i));
        }
        return withLone(List.copyOf(groups.values()));
    }

    /** Puts lines that meet no other into the group whose width they have, where they are near above or below: the edge of a row. */
    private static List<List<Rule>> withLone(List<List<Rule>> groups) {
        List<List<Rule>> tables = new ArrayList<>();
        List<Rule> lone = new ArrayList<>();
        for (List<Rule> group : groups) {
            if (group.size() > 1) {
                tables.add(new ArrayList<>(group));
            } else if (group.get(0).horizontal()) {
                lone.add(group.get(0));
            }
        }
        for (List<Rule> table : tables) {
            boolean grows = true;
            while (grows) {
                Optional<Rule> next =
                        lone.stream().filter(rule -> continues(table, rule)).findFirst();
                next.ifPresent(rule -> {
                    table.add(rule);
                    lone.remove(rule);
                });
                grows = next.isPresent();
            }
        }
        return tables;
    }

    private static boolean continues(List<Rule> table, Rule rule) {
        return table.stream()
                .anyMatch(other -> other.horizontal()
                        && Math.abs(other.at() - rule.at()) <= ROW
                        && Math.abs(other.from() - rule.from()) <= NEAR
                        && Math.abs(other.to() - rule.to()) <= NEAR);
    }

    /** The member that stands for a group, of members that point to each other. */
    static int root(int[] group, int member) {
        int at = member;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    /** Lines of one direction, each as long as its pieces reach together. */
    private static List<Rule> joined(List<Rule> rules) {
        List<Double> places = distinct(rules.stream().map(Rule::at).toList());
        Map<Double, List<Rule>> byPlace = new HashMap<>();
        for (Rule rule : rules) {
            byPlace.computeIfAbsent(nearest(places, rule.at()), key -> new ArrayList<>())
                    .add(rule);
        }
        List<Rule> joined = new ArrayList<>();
        for (double place : places) {
            List<Rule> pieces = byPlace.getOrDefault(place, List.of()).stream()
                    .sorted(Comparator.comparingDouble(Rule::from))
                    .toList();
            double from = Double.NaN;
            double to = Double.NaN;
            for (Rule piece : pieces) {
                if (Double.isNaN(from) || piece.from() > to + NEAR) {
                    add(joined, piece.horizontal(), place, from, to);
                    from = piece.from();
                    to = piece.to();
                } else {
                    to = Math.max(to, piece.to());
                }
            }
            if (!pieces.isEmpty()) {
                add(joined, pieces.get(0).horizontal(), place, from, to);
            }
        }
        return joined;
    }

    private static void add(List<Rule> rules, boolean horizontal, double place, double from, double to) {
        if (!Double.isNaN(from) && to - from > NEAR) {
            rules.add(new Rule(horizontal, place, from, to));
        }
    }

    /** Places without those that are near the one before, sorted. */
    static List<Double> distinct(List<Double> places) {
        List<Double> distinct = new ArrayList<>();
        for (double place : places.stream().sorted().toList()) {
            if (distinct.isEmpty() || place - distinct.get(distinct.size() - 1) > NEAR) {
                distinct.add(place);
            }
        }
        return distinct;
    }

    private static double nearest(List<Double> places, double to) {
        int at = Collections.binarySearch(places, to);
        int after = at >= 0 ? at : -at - 1;
        if (after == places.size()) {
            return places.get(after - 1);
        }
        double above = places.get(after);
        if (after == 0) {
            return above;
        }
        double below = places.get(after - 1);
        return to - below <= above - to ? below : above;
    }
}
