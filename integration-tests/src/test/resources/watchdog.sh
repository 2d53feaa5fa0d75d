# Kills the processes it was told of when its input ends.
#   guard PID    from now on that one too
#   forget PID   it has ended by itself
trap '' INT TERM HUP
guarded=" "
while read -r what pid; do
  case $what in
    guard) guarded="$guarded$pid " ;;
    forget) guarded="${guarded%% $pid *} ${guarded#* $pid }" ;;
  esac
done
for pid in $guarded; do kill -9 "$pid"; done 2>/dev/null
