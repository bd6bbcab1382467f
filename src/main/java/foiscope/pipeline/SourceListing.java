package foiscope.pipeline;

import foiscope.model.FoiscopeException;
import foiscope.model.FoiscopeException.Code;
import foiscope.publish.Locations;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/** The files of SOURCEs, one by one as they are listed, so that a large input costs no memory. */
final class SourceListing {

    private final Configuration hadoop;
    private final Progress progress;
    private final List<Path> own;

    /**
     * A listing that leaves our own folders out, and releases and warehouses of other runs.
     *
     * @param progress is told of the latter
     */
    SourceListing(Configuration hadoop, Progress progress, Path... own) {
        this.hadoop = hadoop;
        this.progress = progress;
        this.own = List.of(own);
    }

    /**
     * Gives every file of every SOURCE, in no order; names that begin with a dot are skipped below a SOURCE.
     *
     * @throws FoiscopeException USAGE for SOURCEs that don't exist or hold no file, all of them at once
     */
    void forEach(List<String> sources, Consumer<SourceFile> found) {
        List<FileStatus> opened = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (String source : sources) {
            open(source, opened, faults);
        }
        refuse(faults);
        for (int i = 0; i < opened.size(); i++) {
            if (list(sources.get(i), opened.get(i), found) == 0) {
                faults.add(sources.get(i) + " holds no file: name a file, or a folder that holds one");
            }
        }
        refuse(faults);
    }

    /**
     * Asks for the SOURCEs alone.
     *
     * @throws FoiscopeException USAGE for those that don't exist, all of them at once
     */
    void refuseAbsent(List<String> sources) {
        List<String> faults = new ArrayList<>();
        for (String source : sources) {
            open(source, new ArrayList<>(), faults);
        }
        refuse(faults);
    }

    private void open(String source, List<FileStatus> opened, List<String> faults) {
        try {
            opened.add(status(Locations.path(source, hadoop), source));
        } catch (FileNotFoundException | IllegalArgumentException e) {
            faults.add("no such file or folder: " + source);
        } catch (UnsupportedFileSystemException e) {
            faults.add("no file system opens " + source + ": " + e.getMessage());
        } catch (IOException e) {
            throw unlisted(source, e);
        }
    }

    /** Hadoop takes a URI as it stands; one that a program wrote has its blanks as %20. */
    private FileStatus status(Path path, String source) throws IOException {
        FileSystem files = Locations.fileSystem(path, hadoop);
        try {
            return files.getFileStatus(path);
        } catch (FileNotFoundException e) {
            if (source.contains(":/") && source.contains("%")) {
                return files.getFileStatus(new Path(URI.create(source)));
            }
            throw e;
        }
    }

    private long list(String source, FileStatus status, Consumer<SourceFile> found) {
        long[] count = {0};
        Consumer<SourceFile> counting = file -> {
            count[0]++;
            found.accept(file);
        };
        try {
            FileSystem files = Locations.fileSystem(status.getPath(), hadoop);
            if (status.isDirectory()) {
                new FolderWalk(files, own, progress, counting).walk(status.getPath());
            } else {
                counting.accept(FolderWalk.file(status, status.getPath().getName()));
            }
            return count[0];
        } catch (IOException e) {
            throw unlisted(source, e);
        }
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw FoiscopeException.usage(faults);
        }
    }

    private static FoiscopeException unlisted(String source, IOException cause) {
        return new FoiscopeException(Code.FAILED, source + " can't be listed: " + cause.getMessage(), cause);
    }
}
