package foiscope.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.HdfsConfiguration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/**
 * HDFS of Hadoop's own in a process of its own: {@code Hdfs FOLDER} serves until it is killed. {@code Hdfs FROM TO} copies between any
 * two file systems.
 */
public final class Hdfs {

    private Hdfs() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 2) {
            Configuration conf = new Configuration();
            Path from = new Path(args[0]);
            Path to = new Path(args[1]);
            FileSystem target = to.getFileSystem(conf);
            target.setWriteChecksum(false);
            FileUtil.copy(from.getFileSystem(conf), from, target, to, false, conf);
            return;
        }
        Configuration conf = new HdfsConfiguration();
        conf.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, args[0]);
        conf.setBoolean("dfs.permissions.enabled", false);
        try (MiniDFSCluster cluster =
                new MiniDFSCluster.Builder(conf).numDataNodes(1).build()) {
            System.out.write((cluster.getURI() + "\n").getBytes(StandardCharsets.UTF_8));
            System.out.flush();
            Thread.currentThread().join();
        }
    }
}
