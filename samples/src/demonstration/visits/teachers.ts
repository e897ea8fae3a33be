import type { Grade } from '@trellis/domain/infrastructure';
import { atSchool, person, role } from '../../people.ts';
import type { SampleDistrict, SamplePerson } from '../../types.ts';
import { chance } from '../random.ts';
import type { RosteredTeacher } from './types.ts';

const given =
  'Adela Amina Anders Arturo Ayesha Bianca Bogdan Camille Carlos Dalia Darius Delphine Edwin Elena Esther Fatima Femi Gabriela Giorgio Hanna Hassan Ileana Imran Ingrid Isaac Jamila Javier Joanna Kamal Katya Keiko Kwame Leila Linh Lorenzo Luz Magda Malik Marisol Matthias Nadia Naomi Nikhil Oksana Omar Paloma Pavel Qiana Rafael Ramona Rashid Rebeca Sabine Samir Selma Soledad Stefan Tariq Teodoro Thandi Umberto Uma Valentin Veronica Wendell Xiomara Yasmin Yusuf Zainab Zoltan'.split(
    ' ',
  );
const family =
  'Abrahamian Acheampong Adeyemi Alarcon Almeida Andersson Arboleda Asante Balogun Barrientos Belmonte Boateng Bui Cardenas Castaneda Chaudhry Cisneros Contreras Dang Demirci Dubois Echeverria Eklund Escobedo Fadel Fernandes Figueroa Galvan Ghosh Grigoryan Haile Haugen Hinojosa Huynh Iglesias Ismail Iwasaki Jankowski Jovanovic Kapoor Karlsson Kaur Keita Kovacs Laszlo Lindgren Lozano Machado Malhotra Mbeki Mendoza Mirzayan Montoya Murillo Nakagawa Ndiaye Nguyen Novak Obregon Okonkwo Olivares Orozco Pacheco Palomares Petrosyan Quintana Rahman Renteria Rossi Saavedra Saldana Schneider Shimizu Sokolov Szabo Tadesse Takahashi Tran Ugarte Urbina Valdivia Vasquez Villalobos Wierzbicki Yamamoto Yilmaz Zambrano Zapata Zielinski'.split(
    ' ',
  );

const gradeWords: Partial<Record<Grade, string>> = {
  TK: 'Transitional kindergarten',
  K: 'Kindergarten',
  '1': 'First-grade',
  '2': 'Second-grade',
  '3': 'Third-grade',
  '4': 'Fourth-grade',
  '5': 'Fifth-grade',
  '6': 'Sixth-grade',
};

/** Who teaches each grade of the schools that are visited: the sample's own teachers, and made-up ones beside them. */
export function teachersOf(district: SampleDistrict, schools: readonly string[], seed: string): { roster: RosteredTeacher[]; made: SamplePerson[] } {
  const luck = chance(`${seed} teachers`);
  const { teaches, teachers } = district.walkthroughs;
  const taken = new Set(district.people.map((one) => `${one.given} ${one.family}`));
  const newName = (): string => {
    const name = `${luck.one(given)} ${luck.one(family)}`;
    if (taken.has(name)) return newName();
    taken.add(name);
    return name;
  };
  const roster: RosteredTeacher[] = [];
  const made: SamplePerson[] = [];
  for (const { key: school, name, grades } of district.schools.filter((one) => schools.includes(one.key))) {
    for (const grade of grades) {
      const own = district.people.filter((one) => teaches[one.key] === grade && one.appointments.some(({ scope }) => scope.key === school));
      for (const { key } of own) roster.push({ person: key, school, grade });
      for (let missing = (teachers.otherwise[school] ?? teachers.usual) - own.length; missing > 0; missing -= 1) {
        const teacher = person(newName(), `${gradeWords[grade]} teacher at ${name}, made up`, [role('teacher', atSchool(school))]);
        made.push(teacher);
        roster.push({ person: teacher.key, school, grade });
      }
    }
  }
  return { roster, made };
}
