/** Words that common passwords are made of, alone, in pairs, or decorated with digits and signs. */
export const commonWords: ReadonlySet<string> = new Set(
  `password passwort parol passw pass word qwerty qwertz azerty qazwsx iloveyou loveyou love lovely welcome letmein admin administrator root
  login user guest test testing tester default secret changeme change access master superman batman spiderman pokemon
  starwars monkey dragon tiger lion panther shadow sunshine princess prince football baseball basketball soccer hockey
  tennis golf michael jordan jennifer jessica ashley daniel thomas robert charlie andrew matthew joshua anthony william
  david richard george martin maria natasha nastya sasha andrey alexander alexandr dmitry sergey marina elena nikita
  maxim victoria summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday january february
  march april june july august september october november december london paris berlin moscow moskva lisboa lisbon
  madrid barcelona benfica sporting porto arsenal chelsea liverpool juventus everton manchester united ferrari mercedes
  porsche yamaha honda toyota suzuki corvette mustang harley computer internet windows samsung apple android google
  facebook twitter instagram youtube linkedin microsoft amazon whatever trustno one trustnoone nothing something
  anything hello helloworld world freedom forever flower butterfly rainbow chocolate cookie cheese banana orange purple
  yellow silver golden diamond blessed jesus christ angel heaven devil killer hunter ranger warrior soldier matrix
  phoenix merlin gandalf frodo naruto sakura hellokitty kitty doggie puppy buster ginger pepper cooper bailey maggie
  sophie family mother father sister brother mylove babygirl babyboy baby sweet sweetheart honey money dollar million
  player gamer minecraft fortnite roblox souk shopper seller courier market marketplace store shop shopping`.split(
    /\s+/,
  ),
);

/** Widely used passwords of ten or more characters that no rule describes. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 q1w2e3r4t5y6 1qaz2wsx3edc 1qaz2wsx3edc4rfv zaq12wsx3edc zaq1zaq1zaq1 qazwsxedcrfv
  1qazxsw23edc qwe123qwe123 qweasdzxc123 qweasdzxcv asdqwe123456 zaq1xsw2cde3 abc123abc123 a1b2c3d4e5 a1b2c3d4e5f6
  aa12345678 a123456789 a1234567890 q123456789 z123456789 123456789a 123456789q 123456789z 123456789m 1234567890a
  123qweasdzxc 123qwe123qwe 1234qwerasdf qwer1234asdf asdf1234qwer pass1234word p@ssw0rd123 trustno1trustno1
  1029384756 0192837465 1357924680 2468013579 1password1 3rjs1la7qe 18atcskd2w mynoob1234 d1lakiss12 thisisapassword
  correcthorsebatterystaple opensesame123 iamthebest ilovemyself fuckyou123 fuckyou1234 asshole123 bullshit123
  1123581321 3141592653 31415926535 2718281828 1111122222 1122334455 112233445566 9876543210a qwerty12345a
  nopassword mypassword yourpassword newpassword oldpassword mypassword1 yourmother ihateyou123 leavemealone
  neverland12 jesuschrist jesusislord godisgood1 godislove1 iloveyou4ever iloveyouso`.split(/\s+/),
);
