package foiscope.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.HdfsConfiguration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** HDFS of Hadoop's own in a process of its own: {@code Hdfs FOLDER} serves until it is killed, {@code Hdfs URI FOLDER} fetches. */
public final class Hdfs {

    private Hdfs() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 2) {
            Path from = new Path(args[0]);
            FileSystem files = from.getFileSystem(new Configuration());
            files.copyToLocalFile(false, from, new Path(args[1]), true);
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
