"""What Spark's event log says of a run: shuffled bytes, peak heaps, and for the longest stages the longest task over the median."""

import json
import statistics
import sys

tasks = {}
names = {}
shuffled = 0
read = 0
peaks = {}
for line in open(sys.argv[1], encoding="utf-8"):
    event = json.loads(line)
    kind = event["Event"]
    if kind == "SparkListenerTaskEnd" and event["Task End Reason"]["Reason"] == "Success":
        metrics = event["Task Metrics"]
        tasks.setdefault(event["Stage ID"], []).append(metrics["Executor Run Time"])
        shuffled += metrics["Shuffle Write Metrics"]["Shuffle Bytes Written"]
        read += metrics["Shuffle Read Metrics"]["Local Bytes Read"] + metrics["Shuffle Read Metrics"]["Remote Bytes Read"]
    elif kind == "SparkListenerStageSubmitted":
        info = event["Stage Info"]
        names[info["Stage ID"]] = info["Stage Name"]
    elif kind == "SparkListenerStageExecutorMetrics":
        heap = event["Executor Metrics"].get("JVMHeapMemory", 0)
        peaks[event["Executor ID"]] = max(peaks.get(event["Executor ID"], 0), heap)
print(f"shuffled: {shuffled / 1e6:,.0f} MB written, {read / 1e6:,.0f} MB read")
for executor, heap in sorted(peaks.items()):
    print(f"heap in use, collected or not, of {executor}: at most {heap / 1e6:,.0f} MB")
longest = sorted(tasks, key=lambda stage: -sum(tasks[stage]))[:5]
for stage in longest:
    times = tasks[stage]
    median = statistics.median(times)
    print(
        f"stage {stage} ({names.get(stage, '')[:40]}): {len(times)} tasks, {sum(times) / 1000:,.0f} s in all,"
        f" longest {max(times) / 1000:.1f} s, median {median / 1000:.1f} s, ratio {max(times) / max(1, median):.1f}"
    )
