import type { Room } from '../../../os/machine/room.js';
import { amount } from '../amount.js';
import { ADDONS_OFF, type DoctorWords, FORBIDDEN } from '../en/doctor.js';
import { obstacleWords } from '../obstacles.js';

const none = () => '';

/** 每种上限怎样放宽。 */
const RAISE: Readonly<Record<Room['limit'], string>> = {
  'ulimit -u': '`ulimit -u`（不能超过管理员给的）',
  'ulimit -n': '`ulimit -n`',
  'pids.max': '控制组的 pids.max（docker run --pids-limit）',
  pid_max: 'sysctl kernel.pid_max',
  'threads-max': 'sysctl kernel.threads-max',
  'memory.max': '控制组的 memory.max（docker run --memory）',
  memory: '内存：关掉别的程序',
};

export const doctorZh: DoctorWords = {
  title: '这个系统能展示什么',
  groups: { run: '运行课程所需', see: '课程能展示的现象', terminal: '显示的地方' },
  statuses: { ok: '正常', limited: '受限', missing: '缺少' },
  checks: {
    system: {
      name: '系统',
      tell: ({ platform, arch, container, wsl }) =>
        `${platform}（${arch}）${wsl ? '，在 WSL 里' : ''}${container ? `，在容器里（${container}）` : ''}`,
      advise: () =>
        '需要 Linux 或 macOS。Windows 上请用 WSL：https://learn.microsoft.com/zh-cn/windows/wsl/install',
    },
    node: {
      name: 'Node',
      tell: ({ version, obstacle }) =>
        obstacle === null ? version : `${version}。${obstacleWords.zh[obstacle].cause}`,
      advise: ({ least, obstacle }) =>
        obstacle === null
          ? `需要 Node ${least} 或更高版本：https://nodejs.org`
          : obstacleWords.zh[obstacle].remedy,
    },
    native: {
      name: '本地库',
      tell: ({ error }) => (error === null ? 'koffi 可以加载，程序能调用内核' : `koffi 加载不了：${error}`),
      advise: ({ error }) =>
        ADDONS_OFF.test(error ?? '')
          ? '没有它，课程都跑不了。Node 被要求不加载扩展：请去掉 --no-addons 和 --permission。'
          : '没有它，课程都跑不了。请连同可选依赖重新安装：npm install --include=optional concur-lesson',
    },
    table: {
      name: '进程表',
      tell: ({ source }) => (source === null ? '/proc 和 ps 都读不到' : `从 ${source} 读取`),
      advise: ({ source }) =>
        source === null ? '课程要展示内核眼中的进程。请挂载 /proc（容器里不要把它藏起来）。' : '',
    },
    handover: {
      name: '锁',
      tell: ({ outcome, error }) => {
        if (outcome === 'done') return '试过：一个进程睡着等，另一个进程通过共享内存把锁交给了它';
        return outcome === 'untried' ? '没有试：原因见上' : `试过，没有成功：${error}`;
      },
      advise: ({ outcome, error }) =>
        outcome === 'untried'
          ? '请先解决上面缺少的。'
          : !FORBIDDEN.test(error ?? '')
            ? '课程离不开它：请先解决错误里说的问题。'
            : '课程需要进程间共享的内存（memfd_create、mmap）和 futex。容器可能禁止了它们：请管理员使用默认的 seccomp 配置。',
    },
    processes: {
      name: '进程数',
      tell: ({ limits, room, needed }) =>
        [
          room === null ? '读不到上限' : `大约还能再起 ${room} 个，最大的一课需要 ${needed} 个`,
          ...limits.map(
            ({ limit, most, inUse }) =>
              `${limit} ${amount(limit, most)}${inUse === null ? '' : `（已用 ${amount(limit, inUse)}）`}`,
          ),
        ].join('；'),
      advise: ({ room, tightest }) =>
        `少起几个：run phone-rush --buyers ${Math.max(1, (room ?? 1) - 3)}。或者放宽最紧的那一个：${tightest === null ? '上限' : RAISE[tightest]}。`,
    },
    files: {
      name: '打开文件数',
      tell: ({ most }) => (most === null ? '读不到上限' : `每个进程 ${most} 个`),
      advise: ({ needed }) => `最大的一课约需 ${needed} 个。提高上限：ulimit -n ${needed * 2}`,
    },
    scratch: {
      name: '临时文件',
      tell: ({ folder, error }) => (error === null ? `可以写在 ${folder}` : `写不了 ${folder}：${error}`),
      advise: () => '用到文件的课程需要放文件的地方。请指定一个可写的文件夹：TMPDIR=/some/folder',
    },
    adopter: {
      name: '孤儿进程',
      tell: (found) =>
        found.pid === null
          ? `没有试成：${found.error}`
          : `试过：父进程结束后，孤儿由 ${found.command}（pid ${found.pid}）收养`,
      advise: () => 'orphan 和 zombie 两课能运行，但说不出由谁收养。',
    },
    collecting: {
      name: '僵尸进程',
      tell: ({ outcome, seconds }) => {
        if (outcome === 'untried') return '没有试：没有孤儿可试';
        return outcome === 'collected'
          ? `试过：孤儿结束${seconds < 0.1 ? '后马上' : ` ${seconds.toFixed(1)} 秒后`}就被新的父进程回收了`
          : `试过：孤儿结束后 ${seconds.toFixed(0)} 秒内没有被新的父进程回收`;
      },
      advise: ({ outcome }) =>
        outcome === 'untried'
          ? '僵尸相关的课程能运行；孤儿最后怎样，看得到才会说。'
          : '在这里，结束了的孤儿会一直是僵尸，课程里也会这样说。容器里可以换一个会回收的 1 号进程：docker run --init',
    },
    width: {
      name: '宽度',
      tell: ({ columns, terminal }) => (terminal ? `${columns} 列` : `不是终端：按 ${columns} 列排版`),
      advise: ({ terminal }) =>
        terminal
          ? '80 列以上看图更轻松：把窗口拉宽，或把字调小。'
          : '实时泳道和菜单需要终端；在别处，`run` 每个事件输出一行。',
    },
    colors: {
      name: '颜色',
      tell: ({ level }) =>
        level === 0 ? '没有；文字和符号表达同样的意思' : `${[2, 16, 256, '1600 万'][level]} 色`,
      advise: ({ because }) =>
        ({
          NO_COLOR: '设置了 NO_COLOR：想要颜色就去掉它。',
          'no-color': '用了 --no-color。',
          pipe: '只有终端才用颜色；一定要用：FORCE_COLOR=1',
          terminal: 'TERM 说这个终端没有颜色。其实有的话：TERM=xterm-256color',
        })[because],
    },
    unicode: {
      name: '字符',
      tell: ({ unicode }) => (unicode ? 'Unicode：─ █ ✔' : '只有 ASCII'),
      advise: ({ because }) =>
        because === '--ascii'
          ? '用了 --ascii。'
          : `${because} 是这样说的。其实能显示更多的话：TERM=xterm-256color LC_ALL=C.UTF-8`,
    },
    language: {
      name: '语言',
      tell: ({ locale }) => `中文${locale ? `（系统语言环境 ${locale}）` : ''}；英文用 --lang en`,
      advise: none,
    },
    start: {
      name: '启动',
      tell: ({ variables }) =>
        variables.length === 0
          ? '没有拖慢启动的设置'
          : `设置了 ${variables.join('、')}：Node 每次启动都会变慢`,
      advise: ({ variables }) =>
        `课程的进程启动时不带它。工具本身可以这样：env ${variables.map((name) => `-u ${name}`).join(' ')} concur-lesson …`,
    },
  },
  summary: (missing, limited) => {
    if (missing > 0) return '课程在这里还跑不了：请看缺少的那几项。';
    return limited > 0 ? '全部课程都能运行，有些方面受限。' : '全部课程都能运行。';
  },
  working: '正在造一个孤儿进程，看它后来怎样',
};
