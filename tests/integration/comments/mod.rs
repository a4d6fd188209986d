mod posting;
