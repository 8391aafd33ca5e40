"""First and last names of many origins, separated by spaces, to be combined at random."""

__all__ = ["FEMALE_NAMES", "LAST_NAMES", "MALE_NAMES", "NEUTRAL_NAMES", "NICKNAMES"]

FEMALE_NAMES = (
    "Abigail Adaeze Agnieszka Aisha Alejandra Alice Amara Amelia Ana Andrea Angela Anjali Annika Aoife Ayesha "
    "Barbara Beatriz Bethany Birgit Bronwyn Camila Carmen Catherine Chantal Charlotte Chloe Christine Claudia "
    "Cynthia Daniela Deborah Deepa Denise Diana Dolores Ebony Edith Eileen Elena Elizabeth Emiko Esperanza Esther "
    "Eun-ji Evelyn Fatima Fiona Frances Gabriela Giulia Grace Guadalupe Hannah Harriet Heather Hina Imani Ingrid "
    "Irene Isabel Jacqueline Jasmine Jennifer Jessica Joanna Josephine Judith Julia Kalani Karen Katherine Kavita "
    "Keisha Kimberly Lakshmi Latoya Laura Leilani Lena Linh Lourdes Lucia Luz Magdalena Mai Margaret Maria "
    "Marisol Martha Mei Melissa Miriam Monique Nadia Naomi Natalia Ngozi Nicole Noor Olga Olivia Pamela Patricia "
    "Paula Pilar Priya Rachel Rebecca Renata Rosa Ruth Sabine Samantha Sandra Saoirse Sarah Shanice Shirin Simone "
    "Siobhan Sofia Stephanie Susan Svetlana Tamara Teresa Thandiwe Theresa Thuy Valentina Vanessa Veronica "
    "Victoria Wanjiru Xiomara Yasmin Yolanda Yuki Zainab Zoë"
)
MALE_NAMES = (
    "Aaron Abdul Adrian Ahmed Alan Alberto Alejandro Anders Andre Andrew Anthony Antonio Arjun Arturo Babak "
    "Benjamin Bernard Bogdan Brandon Brian Carlos Charles Chidi Christopher Claude Conor Craig Curtis Daisuke "
    "Daniel Darius David Deepak Demetrius Dennis Diego Dmitri Douglas Dwayne Eduardo Edward Elias Emeka Enrique "
    "Eric Ernesto Farid Felix Fernando Francisco Frederick Gabriel George Gerald Giovanni Gregory Guillermo "
    "Hassan Hector Henrik Hiroshi Hung Ibrahim Isaac Ivan Jamal James Javier Jerome Joaquin Jonathan Jorge Joseph "
    "Joshua Juan Julian Kamal Keith Kenji Kenneth Kofi Kwame Lamar Lars Lawrence Leonard Lorenzo Luis Malik "
    "Manuel Marcus Mario Martin Mateo Matthew Maurice Michael Miguel Mikhail Minh Mohammed Nathaniel Nicholas "
    "Nikhil Oleg Omar Oscar Pablo Patrick Pedro Peter Philip Quentin Rafael Rajesh Ramon Raymond Reginald Ricardo "
    "Richard Robert Rohan Roland Ronald Salvador Samuel Sanjay Sebastian Sergio Stephen Sven Tariq Terrence "
    "Theodore Thomas Timothy Tomasz Tyrone Victor Vikram Vincent Walter Wei William Xavier Yusuf"
)
NEUTRAL_NAMES = "Alex Ariel Cameron Casey Devon Jamie Jordan Kai Morgan Quinn Riley Rowan Sage"

# Short forms under which the same person appears in another directory.
NICKNAMES: dict[str, str] = {
    "Abigail": "Abby", "Andrew": "Drew", "Anthony": "Tony", "Barbara": "Barb", "Benjamin": "Ben", "Catherine": "Cathy",
    "Charles": "Chuck", "Christine": "Chris", "Christopher": "Chris", "Cynthia": "Cindy", "Daniel": "Dan",
    "David": "Dave", "Deborah": "Debbie", "Douglas": "Doug", "Edward": "Ted", "Eduardo": "Eddie", "Elizabeth": "Beth",
    "Francisco": "Paco", "Frederick": "Fred", "Guadalupe": "Lupe", "Guillermo": "Memo", "Gregory": "Greg",
    "Jacqueline": "Jackie", "James": "Jim", "Jennifer": "Jenny", "Jessica": "Jess", "Jonathan": "Jon",
    "Joseph": "Joe", "Joshua": "Josh", "Judith": "Judy", "Katherine": "Kate", "Kenneth": "Ken", "Kimberly": "Kim",
    "Lawrence": "Larry", "Leonard": "Len", "Margaret": "Peggy", "Matthew": "Matt", "Melissa": "Missy",
    "Michael": "Mike", "Nathaniel": "Nate", "Nicholas": "Nick", "Pamela": "Pam", "Patricia": "Trish",
    "Patrick": "Pat", "Philip": "Phil", "Raymond": "Ray", "Rebecca": "Becky", "Reginald": "Reggie",
    "Richard": "Rick", "Robert": "Bob", "Ronald": "Ron", "Samantha": "Sam", "Samuel": "Sam", "Sandra": "Sandy",
    "Stephanie": "Steph", "Stephen": "Steve", "Susan": "Sue", "Theodore": "Theo", "Theresa": "Terry",
    "Thomas": "Tom", "Timothy": "Tim", "Victoria": "Vicky", "Vincent": "Vince", "Walter": "Walt", "William": "Bill",
}  # fmt: skip

LAST_NAMES = (
    "Abara Abbott Acosta Adeyemi Ahmadi Akhtar Albrecht Almeida Alvarado Amsel Andersen Aquino Arslan Asante "
    "Ashdown Avery Ayala Baptiste Barlow Barros Bauer Beaumont Begum Bellweather Benali Bergstrom Bhatt Bianchi "
    "Blackwood Blanchard Boateng Borowski Brandt Brightwater Bukowski Byrne Caballero Calloway Carmichael "
    "Castellano Chaudhry Cheung Choi Chukwu Chávez Cisneros Clearwater Cohen Contreras Coopersmith Cordero Crane "
    "Czerny Cárdenas Dahlgren Dang Darwish Delacroix Desai Diallo Dimitrov Dominguez Donnelly Drummond Duong "
    "Eastman Echeverria Eklund El-Amin Ellery Engel Eriksen Escobar Espinoza Everhart Fairweather Farrow Fenwick "
    "Fernandes Figueroa Fitzgerald Fontaine Forsythe Fujimoto Gallagher Galvez Ganguly Garrity Gebremariam Ghosh "
    "Gilchrist Goldfarb Gonzalez Greenleaf Grigoryan Gutierrez Haddad Hagopian Halloran Hamasaki Hargrove "
    "Hashimoto Hawthorne Hernandez Hidalgo Hightower Hoang Holloway Horvath Huang Ibarra Idowu Imanishi Ingersoll "
    "Iyer Jankowski Jaramillo Jeong Johansson Kaczmarek Kahananui Kapoor Karimi Kealoha Kessler Khalil Kimura "
    "Kirkland Kovács Kowalczyk Krishnan Lachance Lagunas Langford Larkspur Lattimore Lefebvre Lindqvist "
    "Littlejohn Lockhart Lozano Lundgren MacAllister Madrigal Mahoney Makoni Maldonado Mandelbaum Marchetti "
    "Marlowe Matsuda Mbeki McAllister McKittrick Medeiros Mehta Mendoza Mercado Meyerhoff Mikkelsen Mohanty "
    "Montoya Moreau Mukherjee Nakagawa Narváez Nasser Navarro Ndiaye Nguyen Nightingale Nkemelu Novak Nwosu "
    "O'Brien O'Malley Obando Ocampo Odom Okafor Olawale Ortega Osterberg Oyelaran Pacheco Palmgren Papadakis "
    "Parikh Park Pellegrino Peralta Petrosyan Pham Pickering Pospisil Prasad Quintero Quispe Radcliffe Rahimi "
    "Ramaswamy Redfern Reinholt Rhee Ribeiro Rivas Rosales Rosenbloom Rousseau Rutherford Saavedra Sakamoto "
    "Salazar Salvatore Sandoval Sato Schaefer Sengupta Serrano Shapiro Sheridan Shimizu Silva Sinclair Singh "
    "Solis Soto Stavros Steinmetz Stillwater Strand Sundaram Swiftwater Szabo Takahashi Tanaka Tavares Tesfaye "
    "Thibodeaux Thornbury Toledo Torvald Tran Tremblay Tsosie Turnbull Underhill Ustinov Valdez Vandermeer Vargas "
    "Vasquez Venkatesan Villanueva Vo Vogel Wadsworth Wainwright Walczak Weatherby Weissman Whitfield Wickham "
    "Winterbourne Wojcik Wong Woodruff Xiong Yamamoto Yazzie Yildiz Yoon Zamora Zeller Zhang Zielinski"
)
