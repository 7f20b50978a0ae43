present();
listen();
if (shown.now > 0) bringIntoView(shown.posts[shown.now].item, "auto");
document.getElementById("by-hand").remove();
