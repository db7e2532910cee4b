-- Some of what only one aggregate may have is free again when it does not have it any more.

grant delete on claim to ${app};
